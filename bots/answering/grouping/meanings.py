"""Words of service talk that name the same matter, for putting questions together.

Wider than `bots.answering.synonyms`, which finds passages and must not be led astray: here "send"
and "transfer", or "pending" and "still waiting", are one thing. One line a matter: English | French |
Arabic and Moroccan, in both scripts; a hyphen joins the words of a phrase.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from bots.answering import synonyms
from konan.core.text import LANGUAGES, stem_id, words

MATTERS: Final = """
withdraw withdrawal withdrew take-out take-money-out | retrait retirer retiré | سحب السحب سحبت نسحب جبدت نجبد جبد
atm cashpoint cash-machine | distributeur dab guichet gab | صراف الصراف صرافة شباك كيشي الكيشي جيشي
cash banknote bills-notes | espèces liquide billets | نقد نقود نقدا النقد كاش الكاش
top-up topup top-ups topped topping recharge reload load add-money put-money | recharger recharge approvisionner alimenter crediter | تعبئة التعبئة نعبئ تعبي نعبي شحن الشحن نشحن شارجي نشارجي شارجيت تزويد
transfer transferred transfers send sent sending wire remittance | virement virer transfert transférer envoyer envoi | تحويل التحويل حوالة الحوالة تحويلات نحول حولت حوالات صيفط نصيفط صيفطت ارسال ارسل
pending processing in-progress waiting still-waiting on-hold unprocessed | attente en-attente en-cours | معلق معلقة معلقا انتظار الانتظار قيد-الانتظار مبلوكي مبلوكية واقف واقفة
declined decline rejected refused denied not-accepted turned-down | refusé refus rejeté decliné | رفض مرفوض مرفوضة رفضت ترفض ترفضات ترفضت
fail failed failing unsuccessful not-go-through did-not-work | échoué échec échouer | فشل فشلت يفشل تفشل
charged charge charges fee fees surcharge cost | frais facturé prélevé débité commission coûter | رسوم الرسوم رسم رسما تكاليف مصاريف عمولة صوائر
balance | solde | رصيد الرصيد رصيدي
identity id verify verification verified proof passport | identité vérifier vérification justificatif passeport cin | هوية الهوية هويتي التحقق تحقق اثبات بطاقة-التعريف لاكارط
currency currencies exchange exchange-rate rate foreign convert conversion euros dollars pounds | devise devises change taux conversion | عملة العملة عملات العملات صرف الصرف سعر-الصرف تصريف
lost lose missing misplaced disappeared | perdu perdre disparu egaré | ضاع ضاعت فقدت فقدان مفقود ضايع ضيعت تلفات ودرت
stolen steal theft thief robbed | volé vol voleur | سرق سرقة مسروق مسروقة تسرق تسرقات سرقو
pin pin-number passcode code | code code-secret | رقم-سري الرمز رمز الكود كود بين
activate activation activated enable | activer activation activé | تفعيل نشط تنشيط نفعل فعل مفعلة
salary wage wages paycheck payroll payday | salaire paie paye | راتب الراتب راتبي صالير الصالير اجرة
arrive arrived arrives received receive receiving came show-up shown | arriver arrivé recevoir reçu reception | وصل وصلت تصل يصل وصول استلم استلام استلمت توصل توصلت جات جا تجي
beneficiary beneficiaries recipient payee | bénéficiaire destinataire | مستفيد المستفيد المستلم
limit limits maximum cap restriction restricted | limite limites plafond maximum | حد حدود الحد الحدود سقف اقصى
country countries abroad overseas international europe travel travelling | pays étranger international voyage europe | بلد بلدان دولة دول خارج الخارج سفر اوروبا
twice double duplicate two-times repeated | double doublon deux-fois | مرتين مرتان مكرر مضاعف جوج-مرات جوج-خطرات
wrong incorrect mistake error inaccurate | mauvais faux erroné erreur incorrect | خطا خطأ خاطئ خاطئة غلط غالط غالطة
unknown unrecognized recognise recognize unfamiliar unauthorized fraud fraudulent suspicious | inconnu reconnais fraude suspect frauduleux | احتيال مجهول اتعرف لم-اقم ماكنعرفوش ماعرفتهاش
swallowed swallow ate eaten retained kept-my | avalé avaler mangé | بلع ابتلع ابتلعت بلعات بلعت كلا
expire expires expired expiry expiring expiration | expire expirer expiration périmé | انتهاء تنتهي انتهت صلاحية الصلاحية تسالي تسالات
link linked linking relink pair | lier associer relier | ربط اربط نربط ارتباط
contactless tap nfc | sans-contact | لمس تلامس
wallet apple google apple-pay google-pay | portefeuille apple google | محفظة ابل جوجل
cheque cheques | chèque chèques | شيك الشيك شيكات
automatic automatically auto recurring | automatique automatiquement auto | تلقائي تلقائيا التلقائية التلقائي اوتوماتيك اوتوماتيكي
virtual | virtuel virtuelle | افتراضية افتراضي الافتراضية
disposable single-use one-time temporary | jetable temporaire usage-unique | لمرة-واحدة مرة-وحدة مؤقتة للاستخدام-مرة
physical plastic real-card | physique | مادية فعلية فيزيائية المادية الفعلية حقيقية
debit direct-debit standing-order | prélèvement débit | خصم-مباشر الخصم اقتطاع
age young old-enough minimum-age under-age kids children | age mineur enfants | عمر العمر سن السن اطفال الاطفال ولادي وليداتي
locked blocked block unblock frozen freeze unlock | bloqué bloquer débloquer gelé verrouillé | محظور مقفل قفل تبلوكا بلوكي حظر مجمد
forgot forgotten forget remember reset recover | oublié oublier réinitialiser récupérer | نسيت نسيان استعادة اعادة-تعيين نسيتها
close closing terminate deactivate get-rid leave | fermer clôturer clôture resilier | اغلاق اغلق نسد سد حذف انهاء نحيد
source origin funds-come-from where-money-from | provenance origine source | مصدر مصادر اصل
visa mastercard | visa mastercard | فيزا ماستركارد
supported accept accepted compatible work-with | accepté compatible prise-en-charge | مدعومة تقبل مقبولة تدعم كتقبلو تتقبل
spare second-card additional extra-card another-card | supplémentaire deuxième additionnelle | اضافية ثانية اخرى زايدة
replace replacement new-card renew renewal | remplacer remplacement renouveler renouvellement nouvelle-carte | استبدال بديلة تجديد جديدة نبدل
reverted reverse reversed returned-back cancelled-payment undone | annulé reversé rejeté | تراجع عكس ارجع رجعات
book booking reserve reservation reservations appointment schedule | réserver réservation rendez-vous rdv | حجز الحجز احجز موعد الموعد رونديفو
job jobs hiring vacancy vacancies career recruit internship | emploi poste recrutement stage embauche | وظيفة وظائف توظيف تدريب خدمة-عمل
subscription subscribe plan package tier membership member | abonnement abonner forfait formule adhésion | اشتراك الاشتراك باقة الباقة عضوية
newsletter mailing-list | newsletter infolettre | نشرة النشرة
internet wifi network connection signal broadband router | internet wifi réseau connexion débit routeur box | انترنت الانترنت ويفي شبكة الشبكة كونيكسيون ريزو
slow speed lag | lent lenteur vitesse | بطيء بطيئة ثقيل سرعة
app application apps | appli application applis | تطبيق التطبيق ابليكاسيون
install setup set-up configure configuration | installer installation configurer paramétrer | تثبيت اعداد تنصيب نركب
points loyalty rewards miles | points fidélité récompenses | نقاط النقاط ولاء مكافات
gift present gift-card | cadeau carte-cadeau | هدية هدايا
insurance insured claim | assurance assuré sinistre | تامين التامين
exam exams test grades results | examen examens notes résultats | امتحان امتحانات نتائج نقط
certificate diploma attestation transcript | certificat diplôme attestation relevé | شهادة شهادات دبلوم
course courses class training enrol enroll | cours formation inscription inscrire | درس دروس تكوين دورة
electricity power meter gas water | électricité compteur gaz eau courant | كهرباء عداد غاز ماء الضو
ticket tickets seat seats event | billet billets place places | تذكرة تذاكر مقعد بيي
room hotel stay check-in night | chambre hôtel séjour nuit | غرفة فندق ليلة
menu food dish eat vegetarian halal | menu plat repas manger halal | اكل طعام ماكلة وجبة حلال
allergy allergic gluten | allergie allergique gluten | حساسية غلوتين
wash clean washing laundry | laver nettoyer lavage | غسل تنظيف نغسل
colour color colours colors | couleur couleurs coloris | لون الوان كولور
sponsor partner partnership reseller wholesale | partenaire partenariat revendeur gros | شراكة شريك جملة موزع
review reviews feedback rating opinion | avis commentaire note | رأي تقييم مراجعة تعليق
track tracking trace where-is status | suivre suivi où-est statut | تتبع اين فين حالة متابعة
late delay delayed overdue | retard retardé tard | تاخير متاخر تاخرت تعطل تعطلات معطل
address move moved moving | adresse déménager déménagement | عنوان العنوان عنواني لادريس انتقلت
name surname personal-details details profile | nom prénom coordonnées profil | اسم الاسم اسمي البيانات معلومات التفاصيل
cancel cancelled cancellation stop abort | annuler annulation arrêter | الغاء الغي نلغي وقف ايقاف
"""
_LINES: Final = [line for line in MATTERS.strip().splitlines() if line]
Phrase = tuple[str, ...]


@cache
def _table() -> tuple[dict[int, frozenset[int]], dict[Phrase, frozenset[int]], int]:
    """Stems, and phrases, to the numbers of their matters; the longest phrase."""
    single: dict[int, set[int]] = {}
    several: dict[Phrase, set[int]] = {}
    everyday = [line for line in synonyms.MEANINGS.strip().splitlines() if line]
    for number, line in enumerate([*_LINES, *everyday]):
        for language, listed in zip(LANGUAGES, line.split("|"), strict=True):
            for member in listed.split():
                parts = tuple(words(member))
                if len(parts) == 1:
                    single.setdefault(stem_id(parts[0], language), set()).add(number)
                else:
                    several.setdefault(parts, set()).add(number)
    return (
        {stem: frozenset(numbers) for stem, numbers in single.items()},
        {phrase: frozenset(numbers) for phrase, numbers in several.items()},
        max(len(phrase) for phrase in several),
    )


def matters_in(spoken: Sequence[str], language: str) -> set[int]:
    """The numbers of the matters that these folded words name."""
    single, several, longest = _table()
    found: set[int] = set()
    for word in spoken:
        found |= single.get(stem_id(word, language), frozenset())
    for length in range(2, longest + 1):
        for at in range(len(spoken) - length + 1):
            found |= several.get(tuple(spoken[at : at + length]), frozenset())
    return found
