"""What the engine itself says, in the visitor's language (not the page's: there is no page here)."""

from typing import Final

PHRASES: Final[dict[str, dict[str, str]]] = {
    "unknown": {
        "en": "I do not know that one: I could not find it in what I have been given.",
        "fr": "Je ne sais pas : je n’ai rien trouvé à ce sujet dans ce que l’on m’a confié.",
        "ar": "لا أعرف الجواب: لم أجد شيئا عن هذا في المعلومات المتاحة لي.",
    },
    "trouble": {
        "en": "Something went wrong on my side and I could not answer. Please try again.",
        "fr": "Un problème de mon côté m’a empêché de répondre. Veuillez réessayer.",
        "ar": "حدث خطأ من جهتي ولم أستطع الإجابة. حاول مرة أخرى من فضلك.",
    },
    "offer_person": {
        "en": "Would you like to talk to a person?",
        "fr": "Voulez-vous parler à une personne ?",
        "ar": "هل تود التحدث مع شخص من الفريق؟",
    },
    "closest": {
        "en": "This is the closest I have:",
        "fr": "Voici ce que j’ai de plus proche :",
        "ar": "هذا أقرب ما وجدته:",
    },
    "does_it_help": {
        "en": "Does that help?",
        "fr": "Cela vous aide-t-il ?",
        "ar": "هل يفيدك هذا؟",
    },
    "handoff": {
        "en": "I am passing you on to a person. They will see our conversation and answer here.",
        "fr": "Je vous passe une personne. Elle verra notre conversation et vous répondra ici.",
        "ar": "سأحولك إلى شخص من الفريق، سيطلع على محادثتنا ويجيبك هنا.",
    },
    "handoff_low_confidence": {
        "en": "I do not know that either, so I am passing you on to a person. "
        "They will see our conversation and answer here.",
        "fr": "Je ne le sais pas non plus : je vous passe une personne. "
        "Elle verra notre conversation et vous répondra ici.",
        "ar": "لا أعرف جواب هذا أيضا، لذلك سأحولك إلى شخص من الفريق، "
        "سيطلع على محادثتنا ويجيبك هنا.",
    },
    "handoff_noted": {
        "en": "I have told our people. They will see our conversation and answer here.",
        "fr": "J’ai prévenu notre équipe. Elle verra notre conversation et vous répondra ici.",
        "ar": "أبلغت فريقنا، وسيطلع على محادثتنا ويجيبك هنا.",
    },
    "handoff_noted_low_confidence": {
        "en": "I do not know that either, so I have told our people. "
        "They will see our conversation and answer here.",
        "fr": "Je ne le sais pas non plus : j’ai prévenu notre équipe. "
        "Elle verra notre conversation et vous répondra ici.",
        "ar": "لا أعرف جواب هذا أيضا، لذلك أبلغت فريقنا، وسيطلع على محادثتنا ويجيبك هنا.",
    },
    "usual_wait": {
        "en": "That usually takes about {wait}.",
        "fr": "Cela prend d’habitude environ {wait}.",
        "ar": "يستغرق ذلك عادة نحو {wait}.",
    },
    "all_busy": {
        "en": "Everybody is in another conversation right now: "
        "somebody will answer as soon as they can.",
        "fr": "Tout le monde est en conversation en ce moment : "
        "quelqu’un vous répondra dès que possible.",
        "ar": "الجميع في محادثات أخرى الآن، وسيجيبك أحدهم في أقرب وقت.",
    },
    "desk_empty": {
        "en": "Nobody is at the desk right now.",
        "fr": "Personne n’est disponible en ce moment.",
        "ar": "لا يوجد أحد متاح الآن.",
    },
    "back_today": {
        "en": "Somebody is there today from {time} ({place} time).",
        "fr": "Quelqu’un sera là aujourd’hui à partir de {time} (heure de {place}).",
        "ar": "سيكون هناك من يجيبك اليوم ابتداء من {time} (بتوقيت {place}).",
    },
    "back_tomorrow": {
        "en": "Somebody is there tomorrow from {time} ({place} time).",
        "fr": "Quelqu’un sera là demain à partir de {time} (heure de {place}).",
        "ar": "سيكون هناك من يجيبك غدا ابتداء من {time} (بتوقيت {place}).",
    },
    "back_on": {
        "en": "Somebody is there on {day} from {time} ({place} time).",
        "fr": "Quelqu’un sera là {day} à partir de {time} (heure de {place}).",
        "ar": "سيكون هناك من يجيبك يوم {day} ابتداء من {time} (بتوقيت {place}).",
    },
    "ask_email": {
        "en": "Leave your e-mail address here, and the answer reaches you by mail if you have "
        "gone by then.",
        "fr": "Laissez votre adresse e-mail ici : si vous n’êtes plus là, la réponse vous "
        "parviendra par e-mail.",
        "ar": "اترك عنوان بريدك الإلكتروني هنا، وإن غادرت فسيصلك الجواب عبر البريد.",
    },
    "mailed_if_gone": {
        "en": "If you have gone by then, the answer reaches you by mail.",
        "fr": "Si vous n’êtes plus là, la réponse vous parviendra par e-mail.",
        "ar": "وإن غادرت فسيصلك الجواب عبر البريد الإلكتروني.",
    },
    "at_rest": {
        "en": "I cannot answer at the moment. Your message is kept, and our people see it.",
        "fr": "Je ne peux pas répondre pour le moment. Votre message est conservé, et notre "
        "équipe le voit.",
        "ar": "لا أستطيع الإجابة في الوقت الحالي. رسالتك محفوظة، ويراها فريقنا.",
    },
    "no_people": {
        "en": "I cannot pass you on to a person here, but ask me and I will look for an answer.",
        "fr": "Je ne peux pas vous passer une personne ici, mais posez votre question : "
        "je chercherai la réponse.",
        "ar": "لا أستطيع تحويلك إلى شخص هنا، لكن اطرح سؤالك وسأبحث لك عن الجواب.",
    },
    "greeting": {
        "en": "Hello! How can I help you?",
        "fr": "Bonjour ! Comment puis-je vous aider ?",
        "ar": "مرحبا! كيف يمكنني مساعدتك؟",
    },
    "how_are_you": {
        "en": "I am well, thank you! How can I help you?",
        "fr": "Je vais bien, merci ! Comment puis-je vous aider ?",
        "ar": "بخير، شكرا لك! كيف يمكنني مساعدتك؟",
    },
    "thanks": {
        "en": "You are welcome! Is there anything else I can help with?",
        "fr": "Avec plaisir ! Puis-je vous aider pour autre chose ?",
        "ar": "على الرحب والسعة! هل يمكنني مساعدتك في شيء آخر؟",
    },
    "goodbye": {
        "en": "Goodbye, and have a nice day!",
        "fr": "Au revoir et bonne journée !",
        "ar": "إلى اللقاء، ونتمنى لك يوما سعيدا!",
    },
    "who": {
        "en": "I am {name}, an automatic assistant. I answer from this site’s information and show "
        "where each answer comes from.",
        "fr": "Je suis {name}, un assistant automatique. Je réponds à partir des informations de "
        "ce site et j’indique d’où vient chaque réponse.",
        "ar": "أنا {name}، مساعد آلي. أجيب من معلومات هذا الموقع وأبين مصدر كل جواب.",
    },
    "human": {
        "en": "I am {name}, an automatic assistant, not a person.",
        "fr": "Je suis {name}, un assistant automatique, pas une personne.",
        "ar": "أنا {name}، مساعد آلي ولست إنسانا.",
    },
    "yes": {
        "en": "Glad to hear it! Is there anything else I can help with?",
        "fr": "Tant mieux ! Puis-je vous aider pour autre chose ?",
        "ar": "يسعدني ذلك! هل يمكنني مساعدتك في شيء آخر؟",
    },
    "no": {
        "en": "I see. Could you ask in other words, or with a little more detail?",
        "fr": "Je comprends. Pouvez-vous le demander autrement, ou avec un peu plus de détails ?",
        "ar": "حسنا. هل يمكنك أن تسأل بكلمات أخرى أو بتفاصيل أكثر؟",
    },
}


WAITS: Final[dict[int, dict[str, str]]] = {
    # minutes that a person may be told to wait, in whole words: every language counts otherwise
    1: {"en": "a minute", "fr": "une minute", "ar": "دقيقة"},
    2: {"en": "2 minutes", "fr": "2 minutes", "ar": "دقيقتين"},
    3: {"en": "3 minutes", "fr": "3 minutes", "ar": "3 دقائق"},
    5: {"en": "5 minutes", "fr": "5 minutes", "ar": "5 دقائق"},
    10: {"en": "10 minutes", "fr": "10 minutes", "ar": "10 دقائق"},
    15: {"en": "15 minutes", "fr": "15 minutes", "ar": "15 دقيقة"},
    20: {"en": "20 minutes", "fr": "20 minutes", "ar": "20 دقيقة"},
    30: {"en": "half an hour", "fr": "une demi-heure", "ar": "نصف ساعة"},
    60: {"en": "an hour", "fr": "une heure", "ar": "ساعة"},
    120: {"en": "2 hours", "fr": "2 heures", "ar": "ساعتين"},
    240: {"en": "4 hours", "fr": "4 heures", "ar": "4 ساعات"},
    480: {"en": "8 hours", "fr": "8 heures", "ar": "8 ساعات"},
}


def wait_phrase(seconds: int, language: str) -> str:
    """How long one usually waits, rounded up; empty where nobody would wait so long."""
    told = next((words for minutes, words in WAITS.items() if seconds <= minutes * 60), None)
    if told is None:
        return ""
    return phrase("usual_wait", language, wait=told.get(language, told["en"]))


def phrase(key: str, language: str, **values: str) -> str:
    said = PHRASES[key]
    return said.get(language, said["en"]).format(**values)
