"""Words of everyday service talk that mean the same, within and across the three languages.

One line a meaning; a hyphen joins the words of a phrase. Small on purpose: it mends what visitors
say otherwise than pages do ("money back", "pub", "patron"), it is no dictionary.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from konan.core.text import LANGUAGES, is_stop_word, stem_id, words

MEANINGS: Final = """
refund refunds reimbursement reimburse money-back | remboursement rembourser | استرداد استرجاع تعويض رجوع-الفلوس
return returns returning send-back give-back | retour retourner renvoyer rendre | ارجاع اعادة نرجع
exchange swap replace replacement | échange échanger remplacer remplacement | استبدال تبديل نبدل
delivery deliver delivered shipping ship shipped shipment dispatch | livraison livrer expédition expédier envoi | توصيل شحن تسليم ارسال التوصيل
order orders purchase | commande commander achat | طلب طلبية طلبات كوموند
parcel package | colis paquet | طرد طرود
track tracking follow | suivi suivre | تتبع متابعة
price prices cost costs fee fees charge charges rate | prix coût tarif tarifs frais coûter | سعر ثمن تكلفة اسعار رسوم مصاريف الثمن بشحال
free free-of-charge at-no-cost | gratuit gratuite gratuitement | مجاني مجانا فابور بلاش
pay payment paying | payer paiement règlement payment | دفع اداء خلاص نخلص
invoice bill receipt | facture reçu | فاتورة وصل
discount promo promotion coupon voucher sale | réduction remise promotion rabais code-promo solde | خصم تخفيض عرض بروموسيون
cancel cancellation terminate termination | annuler annulation résilier résiliation | الغاء الغي نلغي
delete remove erase deletion close | supprimer effacer suppression effacement enlever | حذف مسح ازالة
change modify update edit alter | changer modifier modification mettre-à-jour | تغيير تعديل تحديث نبدل
account profile | compte profil | حساب كونط
password passcode | mot-de-passe | كلمة-السر كلمة-المرور
login sign-in log-in | connexion connecter identifier | تسجيل-الدخول دخول
register registration sign-up signup subscribe | inscription inscrire | تسجيل اشتراك
unsubscribe opt-out | désabonner désinscrire désinscription | الغاء-الاشتراك
email e-mail mail mails | courriel email e-mail mail mél messagerie | بريد ايميل
phone telephone mobile cell cellphone smartphone | téléphone portable mobile smartphone | هاتف تلفون جوال تليفون
address | adresse domicile | عنوان
shop store branch outlet | magasin boutique agence | متجر محل فرع
hours opening-hours opening-times business-hours | horaires heures ouverture ouvert | ساعات-العمل مواعيد اوقات-العمل اوقات
contact reach get-in-touch | contacter joindre | اتصال تواصل
warranty guarantee | garantie garantir | ضمان كفالة
broken damaged defective faulty | cassé endommagé défectueux abîmé panne | معطل مكسور تالف خاسر
repair fix mend | réparation réparer | اصلاح تصليح
size sizes fit | taille tailles pointure | مقاس حجم قياس
stock availability available in-stock | stock disponible disponibilité | متوفر توفر
complaint complain | plainte réclamation réclamer | شكوى شكاية
boss employer manager | patron employeur | مدير مشغل
employee worker staff | salarié employé travailleur | موظف عامل اجير
company business firm enterprise | entreprise société | شركة مقاولة
customer client | client cliente usager | زبون عميل زبناء عملاء
doctor physician | médecin docteur praticien médical | طبيب دكتور
advertising advertisement ad ads | publicité publicités pub pubs publicitaire | اعلان اشهار اعلانات
photo photograph picture image | photo photographie image | صورة صور
video footage | vidéo vidéosurveillance vidéoprotection caméra | فيديو
duration how-long | durée délai combien-de-temps | مدة اجل شحال-ديال-الوقت
child kid children kids | enfant enfants mineur | طفل اطفال دري
school | école scolaire | مدرسة
car vehicle automobile | voiture véhicule automobile auto | سيارة طوموبيل
buy purchase | acheter achat | شراء نشري
help assistance support | aide assistance | مساعدة عون
permission allowed authorized authorised permitted | autorisé permission droit autorisation permis | مسموح اذن
forbidden prohibited banned | interdit interdiction | ممنوع
oppose object refuse | opposer refuser refus opposition | رفض اعتراض
sanction penalty fine punishment | sanction amende pénalité sanctionner | عقوبة غرامة
website site web | site web internet | موقع
data information details | données information informations renseignements | بيانات معلومات
"""
_GROUPS: Final = [line for line in MEANINGS.strip().splitlines() if line]


def _members(line: str) -> Iterable[tuple[str, list[str]]]:
    for language, listed in zip(LANGUAGES, line.split("|"), strict=True):
        for member in listed.split():
            yield language, words(member)


@cache
def _kinships() -> dict[int, frozenset[int]]:
    """Stem to the stems of every meaning that it belongs to; single words alone are looked for."""
    found: dict[int, frozenset[int]] = {}
    for line in _GROUPS:
        single = [(lang, parts[0]) for lang, parts in _members(line) if len(parts) == 1]
        stems = frozenset(stem_id(word, language) for language, word in single)
        for one in stems:
            found[one] = found.get(one, frozenset()) | stems
    return found


@cache
def _phrases() -> dict[tuple[str, ...], frozenset[int]]:
    return {
        tuple(parts): frozenset(
            stem_id(other[0], lang) for lang, other in _members(line) if len(other) == 1
        )
        for line in _GROUPS
        for _, parts in _members(line)
        if len(parts) > 1
    }


def kin(stems: frozenset[int]) -> frozenset[int]:
    """Stems that mean the same as these, these left out."""
    known = _kinships()
    return frozenset[int]().union(*(known.get(one, frozenset()) for one in stems)) - stems


def phrases_in(spoken: Sequence[str]) -> dict[str, frozenset[int]]:
    """For every phrase that is said the words that carry it, with the stems of its meaning."""
    found: dict[str, frozenset[int]] = {}
    for phrase, stems in _phrases().items():
        length = len(phrase)
        for at in range(len(spoken) - length + 1):
            if tuple(spoken[at : at + length]) == phrase:
                carriers = [w for w in phrase if not is_stop_word(w)] or phrase[-1:]
                found.update(dict.fromkeys(carriers, stems))
    return found
