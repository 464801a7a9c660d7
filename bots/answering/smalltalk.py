"""Hello, thanks, goodbye, who are you: a whole message of nothing else, in en, fr, ar, Moroccan."""

import re
from typing import Final

from konan.core.text import words

_GREETING: Final = (
    "hi hello hey hiya yo howdy greetings good morning afternoon evening day there "
    "bonjour bonsoir salut coucou allo hello re "
    "مرحبا مرحبًا اهلا أهلا وسهلا السلام عليكم سلام صباح الخير مساء النور ورحمة الله وبركاته هاي هلا "
    "salam slm slam alikom alaykom 3likom 3alaykom ahlan marhba sba7 lkhir msa"
)
_THANKS: Final = (
    "thanks thank you thx ty cheers much very so a lot many great perfect ok okay appreciated nice "
    "merci beaucoup bien mille infiniment grand super parfait d'accord génial c'est gentil "
    "شكرا شكرًا جزيلا لك لكم بزاف الله يخليك يعطيك الصحة العافية بارك فيك تسلم ممتاز "
    "chokran choukran shukran bzaf lik likom lah ykhalik y3tik saha tbarklah"
)
_GOODBYE: Final = (
    "bye goodbye good night see you later cya take care have a nice day "
    "au revoir bye à bientôt a plus tard bonne journée soirée nuit adieu ciao "
    "وداعا مع السلامة إلى اللقاء الى اللقاء باي تصبح على خير بسلامة تهلا فراسك "
    "bslama beslama thalla frask layla sa3ida"
)
_MUST: Final = {
    "goodbye": "bye goodbye cya revoir bientôt adieu ciao journée soirée nuit night later care وداعا "
    "السلامة اللقاء باي تصبح بسلامة تهلا bslama beslama thalla",
    "thanks": "thanks thank thx ty cheers appreciated merci شكرا شكرًا بارك تسلم يعطيك chokran "
    "choukran shukran y3tik ykhalik يخليك",
    "greeting": "hi hello hey hiya yo howdy greetings morning afternoon evening day bonjour bonsoir "
    "salut coucou allo مرحبا مرحبًا اهلا أهلا السلام سلام صباح مساء هاي هلا salam slm slam ahlan "
    "marhba sba7 msa",
}
_FILLER: Final = (
    "ok okay all you the team everyone sir madam and i am m for your help dear friend please oh ah "
    "so just monsieur madame et à tous pour votre aide vous je cher chers equipe "
    "يا لكم لك على مساعدتك المساعدة و جدا اخي أخي ا khoya a si lalla"
)

_PATTERNS: Final = (
    (
        "human",
        r"(are|r) (you|u) (a |an )?(real |actual )?(human|person|bot|robot|machine|ai|computer)"
        r"( or .*)?|is this (a |an )?(real person|human|bot|robot|ai)|am i (talking|speaking|"
        r"chatting) (to|with) (a |an )?(real )?(human|person|bot|robot|machine)( or .*)?"
        r"|(es tu|etes vous|tu es|vous etes|t es) (un |une )?(vrai |vraie )?(humain|personne|robot|"
        r"bot|machine|ia)( ou .*)?|(est ce que )?(je parle|tu es|vous etes|c est) (a |avec )?(un |"
        r"une )?(humain|robot|bot|vraie personne|ia)( ou .*)?"
        r"|هل (انت|انتم) (انسان|بشر|شخص|روبوت|بوت|اله|الي|ذكاء اصطناعي)( .*)?"
        r"|واش (نتا|انت|نتي|انتي|نت) (انسان|بنادم|روبو|روبوت|بوت|بشر)( .*)?"
        r"|wach (nta|nti|ntoma) (insan|bnadm|robo|robot|bot|bachar)( .*)?",
    ),
    (
        "who",
        r"(who|what) are (you|u)|who is this|what(s| is)? (is )?your name|your name|what can you do"
        r"|what do you do|how can you help( me)?|can you help( me)?|help( me)?( please)?"
        r"|introduce yourself|tell me about yourself"
        r"|(qui|t) (es tu|etes vous|est ce)|(tu es|vous etes|t es) qui|c est quoi (ton|votre) nom|"
        r"(comment|quel) (t appelles tu|vous appelez vous|tu t appelles|est ton nom|est votre nom)|"
        r"que (peux tu|pouvez vous|sais tu|savez vous) faire|(pouvez vous|peux tu|tu peux) m aider|"
        r"aide( moi)?|aidez moi"
        r"|من (انت|انتم|معي)|ما (هو )?اسمك|شنو سميتك|اشنو سميتك|شكون (نتا|انت|نتوما|معايا)|"
        r"(ماذا|ما الذي) (يمكنك|تستطيع) (ان )?(تفعل|فعله)|هل (يمكنك|تستطيع) مساعدتي|ساعدني|عاوني"
        r"|chkon (nta|nti|ntoma)|chno smitek|achno smitek|3awni",
    ),
    (
        "how_are_you",
        r"(hi |hello |hey )?(how are (you|u)( doing)?|how is it going|hows it going|what s up|whats"
        r" up|sup)( today)?"
        r"|(bonjour |salut )?(ca va|comment (ca va|vas tu|allez vous|tu vas)|tu vas bien|vous allez "
        r"bien)( bien)?( aujourd hui)?"
        r"|(مرحبا |السلام عليكم |اهلا |سلام )?(كيف (حالك|الحال|حالكم)|كيفك|شلونك|اخبارك|لاباس( عليك)?|"
        r"كي(ف)? (داير|راك|دايره|دايرين)|كيداير|واش لاباس)( اليوم)?"
        r"|(salam |slm )?(labas( 3lik)?|ki(f)? (dayr|dayra|rak)|cv|kidayr|kif dayr)( hamdolilah)?",
    ),
    (
        "yes",
        r"(yes|yeah|yep|yup|ok|okay|sure|great|perfect|cool|oui|ouais|d accord|parfait|super|نعم|ايوه|"
        r"اه|ايه|حسنا|تمام|واخا|wakha|ah|iyeh)( (it does|it did|that helps|that helped|thanks|thank "
        r"you|merci|شكرا|chokran|ca m aide|cela m aide))?",
    ),
    ("no", r"(no|nope|nah|non|لا|كلا|lla)( (it does not|it doesn t|not really|pas vraiment|merci))?"),
)  # fmt: skip


def _set(*listed: str) -> frozenset[str]:
    return frozenset(word for text in listed for word in words(text))


_WORDS: Final = {
    "greeting": _set(_GREETING, _FILLER),
    "thanks": _set(_THANKS, _FILLER, _GREETING),
    "goodbye": _set(_GOODBYE, _THANKS, _FILLER),
}
_CORE: Final = {kind: _set(listed) for kind, listed in _MUST.items()}
_COMPILED: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)


def smalltalk(text: str) -> str | None:
    """The kind of small talk that the whole message is, or None: anything else is a question."""
    found = [re.sub(r"(\D)\1{2,}", r"\1", word) for word in words(text)]
    if not found or len(found) > 12:
        return None
    spoken = " ".join(found)
    for kind, pattern in _COMPILED:
        if pattern.fullmatch(spoken):
            return kind
    for kind, allowed in _WORDS.items():
        if len(found) <= 8 and all(w in allowed for w in found) and _CORE[kind] & set(found):
            return kind
    return None
