"""The words around names: titles, degrees, particles, what companies and functions are called.

All in lower case without full stops; a table grows by adding words.
"""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


TITLES = _words(
    "dr prof professor professora mr mrs ms miss mx sir dame lord lady rev fr herr frau hr fru dhr "
    "mevr mw m mme mlle madame monsieur maître sr sra srta señor señora don doña dña sig sigra "
    "signor signora dott dottssa dottor dottoressa avv ing dipl dipling mag mgr mmag pan pani dra "
    "profª hc habil med jur phil rer nat nat priv doz pd univ dipl-ing univ-prof"
)
DEGREES = _words(
    "phd dphil md mba emba msc bsc meng beng ma ba mphil llm llb jd esq dds dmd rn cpa cfa pmp "
    "cissp frcs frs mbe obe cbe pe pharmd edd mph mpa mfa bfa dba dipl-ing mag fh habil she he "
    "they him her them"
)
GENERATIONS = _words("jr sr jnr snr junior senior ii iii iv")
PARTICLES = _words(
    "van von vom der den de del della da di do dos das du la le bin ibn al el y e zu zum zur ter "
    "ten af av dal dello degli het 't op"
)
# Those of them that are written small where a whole name was in capitals.
SMALL = _words("van von vom der den de del della da do dos das zu zum zur ter ten y af")
LEGAL_FORMS = _words(
    "inc llc llp lp ltd limited plc corp corporation co company gmbh ag kg kgaa ohg ug se mbh ev "
    "eg gbr sa sas sarl sàrl sasu srl spa sl slu ltda lda bv nv vof cv ab oy oyj as asa aps a/s "
    "spzoo sro ooo ооо ао зао оао пао pty pte kk gk bhd sdn doo dd kft zrt nyrt tov тов"
)
# What names of houses end in or begin with, without a legal form.
HOUSES = _words(
    "university universität universiteit universität universitet université universidad "
    "universidade università uniwersytet college school hochschule institute institut instituto "
    "istituto instituut bank group gruppe groupe grupo gruppo labs lab laboratories studio studios "
    "systems solutions consulting ventures capital partners technologies software media press "
    "foundation stiftung fondation hospital klinik museum agency agentur verlag bakery"
)
# What stands in a name beside a person's, and is neither her name nor her company.
ASIDES = _words(
    "external extern externe externo contractor consultant guest gast remote private privat home "
    "work mobile personal via ext freelance freelancer temp intern student alumni work-email "
    "she/her he/him they/them she/they he/they sie/ihr er/ihm elle il ella él lei lui"
)
# Words that say that no single person is meant.
FUNCTIONS = _words(
    "team support sales service services customer customers office info billing accounts news "
    "newsletter notifications notification alerts updates desk helpdesk reception admin "
    "marketing recruiting jobs careers orders shop store hello contact help no-reply noreply "
    "list lists group members bot robot daemon system mailer kundenservice vertrieb buchhaltung "
    "empfang zentrale büro équipe equipe equipo squadra assistance soporte suporte assistenza "
    "klantenservice the your"
)
