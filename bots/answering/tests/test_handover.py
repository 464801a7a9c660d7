import pytest

from bots.answering import wants_person
from bots.answering.smalltalk import smalltalk


@pytest.mark.parametrize(
    "text",
    [
        "Can I speak with someone from your staff?",
        "I need a real person",
        "get me your manager now",
        "agent",
        "tlak to agnet pls",
        "I don't want to talk to a bot",
        "please have somebody ring me back",
        "Je souhaite être mis en relation avec un conseiller",
        "passez-moi un responsable",
        "puis-je parler à quelqu'un ?",
        "un humain svp",
        "أريد التحدث إلى موظف من فضلك",
        "حولني إلى خدمة العملاء",
        "بغيت نهضر مع شي واحد",
        "عيطو ليا عافاكم",
        "bghit nhder m3a chi wahd",
        "dwezni 3nd lmodir",
    ],
)
def test_wishes_for_a_person(text: str) -> None:
    assert wants_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Are you a human?",
        "When do your agents work?",
        "How many people work there?",
        "I talked to an agent yesterday, thanks",
        "How do I become an agent?",
        "Who is the manager of the Paris store?",
        "Can I send money to another person?",
        "What are human rights?",
        "Êtes-vous un humain ?",
        "À quelle heure vos conseillers sont-ils là ?",
        "j'ai parlé à un conseiller hier",
        "هل أنت إنسان أم روبوت؟",
        "واش الموظفين خدامين نهار السبت؟",
        "bghit nsift lflous l chi wahed",
        "my card was declined",
        "call me an uber",
    ],
)
def test_talk_about_people_is_no_wish_for_one(text: str) -> None:
    assert not wants_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "What are your opening hours?",
        "Hello, where is my order?",
        "thanks but it does not work",
        "salamander",
    ],
)
def test_a_question_is_no_small_talk(text: str) -> None:
    assert smalltalk(text) is None
