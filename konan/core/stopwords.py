"""Words that carry no subject, per language; `ar` holds standard and Moroccan Arabic, both scripts.

Written as people write them; `konan.core.text` folds them before use.
"""

from typing import Final

ENGLISH: Final = """
a an the of in on at to for from by with and or but is are was were be been being am do does did
done doing has have had having what which who whom whose when where why how that this these those
it its i you he she we they my your his her our their me him us them as not no can could will
would shall should may might must if than then so such into about over after before between also
there here please any some just only very too up out off again both each more most other own same
because while during through until against under above below ll ve re d m s t don doesn didn isn
aren wasn weren won wouldn couldn shouldn im ive id whats hows hello hi hey thanks thank upon within
among per via
"""

FRENCH: Final = """
le la les l un une des d de du au aux et ou mais est sont etait etaient etre a ai as avons avez ont
avoir je tu il elle on nous vous ils elles me te se mon ma mes ton ta tes son sa ses notre nos votre
vos leur leurs ce cet cette ces qui que quoi qu quel quelle quels quelles quand comment pourquoi
combien dans en sur pour par avec sans sous ne pas plus y c s n m t j est-ce si lors dont où là
lui eux moi toi soi celui celle ceux celles cela ça ceci comme donc car ni or aussi très être été
fait faire faut peut peux puis puis-je peut-on dois doit doivent peuvent suis es sommes êtes serait
sera seront soit afin ainsi alors lorsque jusqu vers chez entre lequel laquelle lesquels lesquelles
auquel duquel desquels bonjour merci svp
"""

ARABIC: Final = """
في من على الى إلى عن مع هو هي هم هما هن ما ماذا متى اين أين كيف كم لماذا هل التي الذي الذين التى الذى
هذا هذه ذلك تلك و او أو ثم ان أن إن كان كانت يكون تكون قد لقد لم لن لا بعد قبل بين كل اي أي منذ حتى عند
عندما كما اذا إذا هناك به بها له لها فيه فيها عليه عليها منها منه اسم الذى لدى أنا انا أنت نحن انتم لي
لك لنا لكم بي بك بنا كانوا ليس ليست غير سوى بل لكن لكي كي حيث بما مما عما فيما ذات خلال أيضا ايضا مثل
ماهي ماهو ماهى بماذا وماذا فماذا لماذا بأي لأي وأي وكم وكيف ومتى وأين وهل فهل ومن ومما يمكن يمكنني يتم تم أيها ايها إنه انه إنها انها إلا الا بأن بان وهو وهي ومن وفي وما ولا وقد ال
شنو اشنو شنوا واش فين فوقاش وقتاش علاش كيفاش شحال ديال ديالي ديالك ديالو ديالها ديالنا ديالكم اللي
لي باش غادي كاين كاينة كاينين ماشي عندي عندك عندكم شي واحد هاد هادي هادو داك ديك حيت ولا راه راها
ف ب ل ك كنت كون بغيت عافاك عفاك دابا حتا منين امتى إمتى اش أش
wach wash ach achno chno chnou chnowa fin fine fo9ach waqtach 3lach alach kifach kifash ch7al chhal
dyal dyali dyalk dyalkom dial diali li lli bach ghadi kayn kayna machi 3ndi 3ndk 3ndkom chi wahd
had hadi dak dik hit wla rah fl mn 3la m3a b l f w o bghit 3afak daba mnin imta ana nta ntoma
"""

STOP_WORDS: Final = {"en": ENGLISH, "fr": FRENCH, "ar": ARABIC}

# Words of one language alone, for telling languages apart; written folded, as tokens.
SIGNS: Final = {
    "en": """the of and is are was were what which who when where why how this that these you your
    my we they it not can could would should does did do have has had with from please hello hi hey
    thanks thank help need want order account delivery price any there i me talk speak someone get
    much many long will if for refund password am been about know tell between during yes in to
    track cancel bye goodbye morning evening human agent person""",
    "fr": """le la les un une des du au aux et est sont je tu il elle nous vous ils elles mon ma mes
    votre vos notre nos qui que quoi quel quelle quels quelles quand comment pourquoi combien dans
    pour par avec sans ce cette ces ne pas plus bonjour salut merci bonsoir oui non puis peut peux
    voudrais veux faire fait j l d c n qu s y commande livraison compte prix ou aide svp parler
    quelqu suis etes avez ai sur en de au revoir deja cela ca""",
    "arabizi": """wach wash chno chnou achno chnowa fin kifach kifash 3lach ch7al chhal dyal dyali
    dyalk dyalkom dial diali bghit bghina 3afak afak daba mn m3a kayn kayna machi 3ndi 3ndkom
    3ndek chi wahd wahed nhder nhdar nhdr nkelem salam slm labas chokran choukran bzaf mezyan hna
    nta nti ntoma khasni khassni bslama mabghitch mawslatch n9der bach ghadi lli dwz dwzni 3ayet
    lflous lcommande mrhba ymken liya""",
}
