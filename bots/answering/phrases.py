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


def phrase(key: str, language: str, **values: str) -> str:
    said = PHRASES[key]
    return said.get(language, said["en"]).format(**values)
