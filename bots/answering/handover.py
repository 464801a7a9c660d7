"""Does this message ask for a person, now? Contact verb and person noun in four languages, or a
regression over character grams; never for questions about people ("when do your agents work?")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from konan.core.text import fold, words

_PERSON_EN: Final = (
    r"(humans?|human being|live (chat|agent|person|support)|agents?|persons?|people|representatives?|"
    r"reps?|operators?|someone|somebody|some one|anyone|anybody|manager|supervisor|advisors?|advisers?|"
    r"assistants?|staff|customer (service|care|support|assistance)|support( team)?|team|colleagues?|"
    r"employees?|specialist|real (one|human)|associate|individual|helpdesk|help desk|superior|boss)"
)
_STRONG_EN: Final = (
    r"(talk(ing)?|speak(ing)?|chat(ting)?|connect( me|ed)?|transfer( me|red)|contact(ing)?|"
    r"reach(ing)?|discuss|put (me )?(through|on)|pass me|hold of|in touch|in contact|switch|forward me|escalate|deal with)"
)
_NEED_EN: Final = (
    r"(want|need|would like|wanna|require|looking for|get me|give me|prefer|rather|get)"
)
_CERTAIN_EN: Final = (
    r"(humans?( being| agent)?|live (chat|agent|person|support)|(real|actual|live) (person|human|"
    r"agent|people|one)|agents?|representatives?|rep|operators?|a person|supervisor|"
    r"(the|a|your) manager|somebody|someone|assistant|advisor|staff)"
)
_RULES: Final = (
    # English
    rf"\b{_STRONG_EN}\b( \S+){{0,5}}? {_PERSON_EN}\b",
    rf"\b{_NEED_EN}( (to|a|an|the|some|your|help|assistance|from|with|by|real|live|of))*"
    rf" {_CERTAIN_EN}( please| now| here| instead| pls| to (help|talk|speak|chat|assist|call|contact)"
    r".*| who .*| not .*)?$",
    r"\b(have|let|get|ask) (someone|somebody|a person|an agent|a human|an? \w+ agent|a rep\w*|your "
    r"manager|the manager)( \S+){0,3}? (call|contact|help|answer|speak|talk|phone|ring|reply)\b",
    r"\b(assistance|help|answer|support|reply|response) (from|by|of) (a |an |the |your |some )?"
    r"(real |live |actual )?(human|agent|person|staff|operator|representative|somebody|someone|people)\b",
    r"\b(is there|are there|can i (get|have)|could i (get|have)|may i have) (a |an |any )?(real |live |"
    r"actual |human )*(human|agent|person|operator|representative|someone|somebody|anyone|anybody|"
    r"people|manager|supervisor)( here| there| available| around| i can .*| who .*| please| to (help|"
    r"talk|speak|chat|assist|call|contact)\b.*)?$",
    r"^(is |are )?(there )?(anyone|anybody|someone|somebody)( real| human| alive)?( there| here)?"
    r"( please)?$",
    r"\b(not|no|don t want|do not want|stop|enough|hate|tired of)\b( \S+){0,6}? (bot|robot|machine|"
    r"computer|ai|chatbot)\b.*\b(person|human|agent|someone|somebody|people)\b",
    r"\b(don t|do not|not|no longer|rather not|stop) (\S+ ){0,3}?(talk|speak|talking|speaking|chat|"
    r"chatting) (to|with) (a |an |this |you )?(bot|robot|machine|computer|ai|chatbot)\b",
    r"\b(call|phone|ring) me( back)?( (please|pls|now|asap|today|tomorrow|later|soon|urgently|on|at|my|"
    r"number|mobile|this|\d+))*$",
    r"^(please )?(a |an |the |live |real |human )*(human|agent|operator|representative|rep|customer "
    r"(service|support|care)|real person|live chat|live agent|live support|person|manager|supervisor)"
    r"( please| pls| now| here)*$",
    r"\b(can|could|may|will) (a|an|any|some) (real |live )?(human|person|agent|representative|operator)"
    r"( please)? (help|answer|assist|call|contact)\b",
    r"\b(human|live|real person) (help|support|assistance|contact)\b",
    r"\b(complain to|see|speak|get|demand|ask for) (a |the |your )?(manager|supervisor)\b",
    # French
    r"\b(parler|discuter|echanger|joindre|contacter|passer|passez|passe|mettez|mettre|transf\w+|"
    r"rediriger|redirigez|dirigez|orientez|communiquer|relation|dialoguer|connecter|connectez|tchatter|"
    r"chatter|causer|m adresser|escalader|escaladez)\b( \S+){0,6}? (humains?|humaine|conseillers?|"
    r"conseillere|conseille|agents?|quelqu un|qqn|quelqun|personne|personnes|responsable|operateur|"
    r"operatrice|superieur|interlocuteur|collegues?|manager|chef|service (client|clients|clientele|"
    r"apres vente|technique)|sav|support|equipe|assistance|commercial|technicien|employe|charge de "
    r"clientele|gerant|directeur|representant|telephoniste|etre humain)\b",
    r"\b(veux|voudrais|souhaite|souhaiterais|aimerais|besoin d|besoin de|il me faut|exige|prefere|"
    r"prefererais|puis je avoir|peut on avoir|donnez moi|demande|cherche)( (un|une|d|de|l|le|la|avoir|"
    r"vrai|vraie|autre|etre|a))* (humain|conseiller|conseillere|agent|operateur|operatrice|"
    r"interlocuteur|vraie personne|personne (reelle|humaine|physique)|superieur|quelqu un|etre humain|"
    r"representant|responsable|technicien|aide humaine)\b(?! de (la|mon|ma|traitement))",
    r"\b(y a t il|il y a|est ce qu il y a) (quelqu un|qqn|une (vraie )?personne|un (humain|conseiller|"
    r"agent|vrai \w+))\b",
    r"\b(quelqu un|qqn|une personne|un (conseiller|agent|humain|responsable|operateur|technicien))"
    r" (peut|pourrait|peux|pourra|pour|qui peut|de (votre|l) (equipe|service))( (il|elle|on|t|m|me|il "
    r"me|elle me|nous|qui|peut))* (repondre|rappeler|aider|appeler|parler|contacter|recontacter|"
    r"joindre|assister)\b",
    r"\b(peux|puis|pourrais|pouvoir|voudrais|veux)( je| j)? avoir (quelqu un|qqn|une personne)\b",
    r"\b(souhaite|voudrais|aimerais|veux|souhaiterais|demande a) etre (rappele|contacte|recontacte|"
    r"appele)e?\b",
    r"\b(rappelez|appelez|rappeler|contactez|recontactez) (moi|nous)( \S+){0,3}?$",
    r"\b(pas|plus|marre de|assez de)\b( \S+){0,5}? (robot|bot|machine|chatbot|ordinateur|ia|"
    r"automate)\b(?! (txt|d indexation))",
    r"\b(robot|bot|machine|chatbot)\b.*\b(vraie personne|humain|conseiller|quelqu un|agent|personne)\b",
    r"^(un |une |le |la |mon |vrai |vraie )*(conseiller|conseillere|conseille|agent|operateur|humain|"
    r"operatrice|interlocuteur|service client\w*|support|vraie personne|etre humain)( clientele| client| "
    r"humain| svp| stp| s il vous plait| s il te plait| en direct| en ligne| maintenant| merci)*$",
    # Arabic; stems written after folding (ة ه, أ ا, ى ي)
    r"\b(ا?تحدث|نتحدث|التحدث|للتحدث|اتكلم|ا?كلم|التكلم|تكلم|الكلام|مكالمه|محادثه|محادثتي|محادثتي|"
    r"الحديث|التواصل|اتواصل|للتواصل|الاتصال|اتصل|حولني|حولوني|تحويلي|تحويل|صلني|صلوني|وصلني|وصلوني|"
    r"توصيلي|اوصلني|ربطي|اربطني|مخاطبه|يحادثني|يكلمني|مخاطبتي)( \S+){0,4}? (ال|ب|بال|ل|لل|ب?ا?ي )?"
    r"(موظف\w*|انسان\w*|شخص\w*|بشر\w*|مسؤول\w*|مسوول\w*|ممثل\w*|مدير\w*|مشرف\w*|مستشار\w*|وكيل\w*|"
    r"مندوب\w*|احد|احدهم|حد|حدا|فريق|خدمه (ال)?(عملاء|زبناء|زبائن)|خدمه|دعم|الدعم|بالدعم|للدعم|"
    r"البشر|عامل|اداره|الاداره|مختص|متخصص|تقني|الفريق|قسم)\b",
    r"\b(اريد|ارغب|احتاج|ابغي|ابي|بدي|عايز|عاوز|محتاج|افضل|اطلب|اعطني|اعطوني|هل يوجد|هل هناك|هل من|"
    r"ممكن|في حاجه الي)( (الي|في|ان|مساعده|المساعده|مساعد|من|اي))*"
    r" (موظفا?|انسانا?|شخصا?|بشريا?|مسؤولا?|ممثلا?|المدير|مديرا?|مشرفا?|المشرف|مستشارا?|وكيلا?|مندوبا?|"
    r"احدا?|احدهم|المسؤول|البشر|بشر)( \S+){0,4}?$",
    r"\b(شخصا?|موظفا?|احدا?|انسانا?) (حقيقيا?|بشريا?|يرد علي|يجيبني|يساعدني|يكلمني|يتصل بي|يتواصل معي)\b",
    r"\b(احد|لاحد|شخص|لشخص|موظف|لموظف)( ان)? (يتصل بي|يكلمني|يحادثني|يرد علي|يجيبني)\b",
    r"\b(لا|لست|لم اعد|مللت)( \S+){0,4}? (روبوت\w*|بوت|اله|الاله|الالي|الروبوت|البوت|ذكاء)\b",
    r"\b(اتصلوا|اتصل|كلموني|كلمني|عاودوا الاتصال) (بي|علي)?\s*(من فضلك\w*|الان|رجاء|لو سمحت\w*)?$",
    r"^(اريد |ال)?(موظف|ممثل|انسان|بشري|شخص حقيقي|خدمه (ال)?(عملاء|زبناء|زبائن)|مسؤول|وكيل|مستشار)"
    r"( خدمه (ال)?(عملاء|زبناء))?( بشري| حقيقي| من فضلك\w*| لو سمحت\w*| رجاء| الان| عافاك\w*| عفاك\w*)*$",
    # Moroccan Arabic, Arabic letters
    r"\b(نهضر|نهدر|هضر|نتكلم|نكلم|نتواصل|ندوي|نتصل|نعيط|دوزني|دوزوني|دوز (ليا|لي)|دوزو (ليا|لي)|"
    r"دوزوا|حولني|حولوني|وصلني|وصلوني|ربطني|ربطوني|صيفطني|عطيني|عطوني|جيب ليا|نقدر نهضر)"
    r"( \S+){0,4}? (ال|ب|مع |ل|لل|بال)?(شي (واحد|حد|موظف|مسؤول|بنادم|انسان|كونسيي)|بنادم|انسان|موظف\w*|"
    r"مسؤول\w*|المسؤول|واحد|حد|كونسيي\w*|لاجون|الاجون|اجون|مول|مدير|المدير|خدمه (ال)?(زبناء|زبائن|"
    r"عملاء|كليان)|السيرفيس|سيرفيس|الدعم|دعم|الفريق|ليكيب|الشاف|الرسبونسابل|شخص|بشر|الكليان|الناس)\b",
    r"\b(بغيت|باغي|باغيه|محتاج|محتاجه|خاصني|كنقلب علي|واش كاين|كاين)( (شي|غير|ديك|مساعده|من|ال))*"
    r" (بنادم|انسان|موظف|مسؤول|كونسيي|بشر|شخص|الدعم|خدمه الزبناء|المدير|مول المحل|((واحد|حد) "
    r"(?=يجاوب|يعاون|نهضر|نهدر|يهضر|يعيط|بشر|حقيقي|يكلم|معايا)\S+))\b"
    r"( \S+){0,3}? ?(ماشي .*|يجاوبني|يعاوني|معاه|معايا|ليا|بشر.*|هنا|حقيقي|ديالكم يجاوبني|دابا|"
    r"عافاك\w*|عفاك\w*|ضروري|يكلمني)?$",
    r"\b(ما ?بغيت\w*|ماباغي\w*|عييت|سمحليا)( \S+){0,4}? (روبو\w*|بوت|اله|ماكينه|الروبو\w*|البوت)\b",
    r"\b(عيطو|عيط|عيطوا|اتصلو|هضرو) (ليا|لي|عليا|بيا|معايا)\b",
    # Moroccan Arabic, Latin letters
    r"\b(nhder|nhdar|nhdr|nehder|nehdar|nhedr|ntkelem|ntkellem|ntklm|nkelem|nkellem|nklm|ndwi|nedwi|"
    r"dwzni|dwezni|dewezni|dawzni|dwz liya|dwez liya|douz liya|dwzoni|wsselni|waslni|wselni|7wlni|"
    r"hewlni|3tini|3tiwni|rbetni|ntwasel|ntasel)( \S+){0,4}? (chi (wahd|wahed|wa7ed|wa7d|7ed|had|mowadaf|"
    r"muwadaf|agent|responsable|conseiller|bnadm|insan|7d)|bnadm|bnadem|insan|mowadaf|muwadaf|"
    r"mas2oul|mes2oul|mas oul|agent|l ?agent|conseiller|responsable|moul|lmodir|modir|lmoudir|modir|"
    r"service client|support|l ?equipe|lequipe|equipe|wahd|wahed|wa7ed|bachar|had|7ed|7d|service)\b",
    r"\b(bghit|baghi|baghya|mohtaj|me7taj|khassni|khasni|wach kayn|kayn)( (chi|gher|ghir|mosa3ada|mn))*"
    r" (bnadm|bnadem|insan|wahd|wahed|wa7ed|7ed|mowadaf|conseiller|agent|responsable|lmodir|bachar)\b"
    r"( machi .*| nhder.*| y\S+ .*| yjawbni| y3awni| hna| daba| 3afak)?$",
    r"\b(mab?ghi?tch|ma bghitch|mabaghich|mabghach|3yit)( \S+){0,4}? (robot|robo|bot|machine|lbot|"
    r"lmachine|chatbot)\b",
    r"\b(3ayet|3eyet|3yet|3ayto|3eyto|3yto|3aytou|tasel|tasl) (liya|lia|lya|3liya|3lia|biya)\b",
    r"^(chi )?(conseiller|mowadaf|agent|bnadm|insan|service client|responsable)( 3afak| afak| svp| "
    r"daba| 3afakom)*$",
)
_ABOUT_PEOPLE: Final = (
    r"\b(yesterday|last (week|time|night|month)|spoke|talked|hier|dernier|derniere|امس|البارحه?|البارح|"
    r"lbare7|lbarh|lbareh)\b",
    r"\b(are you|r u|etes vous|es tu|tu es|هل انت|هل انتم|واش (نتا|انت|نتي)|wach nt[ai])\b",
    r"\b(how many|how much|what time|which hours|opening hours|what hours|combien|quelles? (sont|est) "
    r"l?es? ?(horaires|heures)|a quelle heure|horaires|كم عدد|ساعات العمل|اوقات|متي|فوقاش|وقتاش|شحال|fo9ach"
    r"|waqtach|ch7al)\b",
    r"\b(become|becoming|job|hiring|recruit|work (for|with) you|apply|salary|devenir|recrut\w+|emploi|"
    r"postuler|salaire|وظيفه|توظيف|راتب|nkhdem|نخدم)\b",
    r"\b(who is|who s|qui est|من هو|من هي|شكون هو|chkon)\b",
    r"\b(does|do|did|can|could) (the |your |an? )?(agents?|representatives?|staff|manager|people|"
    r"employees)\b(?!.* (help|call|contact) me)",
    r"\b(transf\w+|send|sending|envoyer|تحويل|ارسال|نصيفط|nsift)\b.{0,30}\b(argent|money|funds|"
    r"fonds|المال|مال|اموال|فلوس|الفلوس|flous|lflous|مبلغ)\b",
    r"\b(merci|thanks|thank you|شكرا|chokran)( \S+){0,3}?$(?<!please)",
)
_KEY_WORDS: Final = [
    "human",
    "person",
    "agent",
    "operator",
    "someone",
    "somebody",
    "representative",
    "assistant",
    "advisor",
    "manager",
    "supervisor",
    "customer",
    "service",
    "support",
    "speak",
    "speaking",
    "talking",
    "chatting",
    "contact",
    "connect",
    "transfer",
    "conseiller",
    "quelqu",
    "humain",
    "responsable",
]
_REAL_WORDS: Final = frozenset(
    [
        "contract",
        "contracts",
        "taking",
        "walking",
        "stalking",
        "charting",
        "chanting",
        "manages",
        "managed",
        "conseillez",
        "conseille",
        "conseillers",
        "humans",
        "humane",
        "humain",
        "humaine",
        "humains",
        "agents",
        "persons",
        "persona",
        "services",
        "supports",
        "contacts",
        "contacte",
        "connects",
        "transfers",
        "transfere",
        "speaks",
        "aspect",
        "managers",
        "operators",
        "customers",
        "costume",
        "responsables",
        "regent",
        "customs",
        "hagent",
        "urgent",
        "parson",
    ]
)
_SHORT_SLIPS: Final = {
    "talk": "tlak takl taok tlk tallk talkk tak",
    "chat": "chta caht hcat chatt",
    "agent": "gaent aegnt",
}


def _slips(word: str) -> set[str]:
    """Everything one slip of the hand away: a letter left out, swapped, wrong or too many."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return {
        *(a + b[1:] for a, b in parts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1),
        *(a + c + b[1:] for a, b in parts if b and a for c in letters),
        *(a + c + b for a, b in parts for c in letters),
    }


_TYPED: Final = {
    slip: word for word in _KEY_WORDS for slip in _slips(word) - _REAL_WORDS - set(_KEY_WORDS)
} | {slip: word for word, slips in _SHORT_SLIPS.items() for slip in slips.split()}
_FOLDED_LETTERS: Final = str.maketrans("أإآىةؤئ", "ااايهوي")


def _any_of(rules: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule})" for rule in rules).translate(_FOLDED_LETTERS))


_WANTS: Final = _any_of(_RULES)
_ABOUT: Final = _any_of(_ABOUT_PEOPLE)


def wants_person(text: str) -> bool:
    """True for a wish to talk with somebody, in English, French, Arabic or Moroccan Arabic."""
    if len(text) > 600:
        return False
    spoken = " ".join(_TYPED.get(word, word) for word in words(text))
    return bool(_WANTS.search(spoken)) and not _ABOUT.search(spoken)


def keyword_in(text: str, keywords: Iterable[str]) -> str | None:
    """The first of the bot's own hand-over keywords that stands in the text as whole words."""
    spoken = f" {' '.join(words(text))} "
    for keyword in keywords:
        wanted = " ".join(words(keyword))
        if wanted and f" {wanted} " in spoken:
            return keyword
        if not wanted and keyword.strip() and fold(keyword.strip()) in fold(text):
            return keyword
    return None
