"""What people do for a living: the words that make a line a role, by language.

To teach a language, add its line. All in lower case, separated by `|`; a word ending in `*` is
the end of a longer one (`*leiterin` for Vertriebsleiterin).
"""

import re
from functools import cache

ROLES = {
    "any": "ceo|cto|cfo|coo|cio|cmo|cpo|cso|vp|svp|evp|pm|hr|md|ciso|cro",
    "en": "engineer|designer|developer|programmer|manager|director|head|lead|leader|chief|officer|"
    "founder|co-founder|cofounder|president|vice president|chair|chairman|chairwoman|professor|"
    "lecturer|teacher|researcher|scientist|analyst|architect|consultant|advisor|adviser|editor|"
    "writer|journalist|author|artist|producer|partner|principal|owner|investor|lawyer|attorney|"
    "solicitor|doctor|nurse|physician|surgeon|therapist|accountant|auditor|recruiter|"
    "administrator|assistant|associate|coordinator|specialist|strategist|translator|interpreter|"
    "photographer|illustrator|economist|biologist|chemist|physicist|mathematician|statistician|"
    "librarian|curator|chef|baker|carpenter|electrician|pilot|student|intern|fellow|postdoc|"
    "maintainer|evangelist|advocate|coach|trainer|buyer|salesperson|representative|agent|broker|"
    "planner|tester|technician|mechanic|secretary|treasurer|publisher|filmmaker|musician",
    "de": "*leiter|*leiterin|*führer|*führerin|*entwickler|*entwicklerin|*ingenieur|*ingenieurin|"
    "*architekt|*architektin|*berater|*beraterin|*chef|*chefin|*direktor|*direktorin|vorstand|"
    "*vorstand|inhaber|inhaberin|gründer|gründerin|mitgründer|mitgründerin|*einkäufer|"
    "*einkäuferin|*verkäufer|*verkäuferin|*lehrer|*lehrerin|professorin|*forscher|*forscherin|"
    "*wissenschaftler|*wissenschaftlerin|*ärztin|*arzt|*anwalt|*anwältin|*redakteur|*redakteurin|"
    "*journalist|*journalistin|designerin|*managerin|*referent|*referentin|prokurist|*meister|"
    "*meisterin|*assistent|*assistentin|*händler|*händlerin|übersetzer|übersetzerin|autorin|"
    "*psychologin|*psychologe|*informatiker|*informatikerin|partnerin|leitung|*leitung",
    "fr": "directeur|directrice|ingénieur|ingénieure|développeur|développeuse|chef|cheffe|"
    "responsable|fondateur|fondatrice|cofondateur|cofondatrice|gérant|gérante|président|"
    "présidente|professeur|professeure|chercheur|chercheuse|médecin|avocat|avocate|journaliste|"
    "rédacteur|rédactrice|graphiste|designeuse|consultante|architecte|comptable|associé|associée|"
    "conseiller|conseillère|acheteur|acheteuse|traducteur|traductrice|enseignant|enseignante",
    "es": "directora|ingeniero|ingeniera|desarrollador|desarrolladora|jefe|jefa|gerente|fundador|"
    "fundadora|cofundador|cofundadora|presidente|presidenta|profesor|profesora|investigador|"
    "investigadora|médico|médica|abogado|abogada|periodista|diseñador|diseñadora|arquitecto|"
    "arquitecta|consultor|consultora|responsable|socio|socia|contable|traductor|traductora",
    "it": "direttore|direttrice|ingegnere|sviluppatore|sviluppatrice|capo|responsabile|fondatore|"
    "fondatrice|cofondatore|cofondatrice|titolare|presidente|professore|professoressa|"
    "ricercatore|ricercatrice|medico|avvocato|avvocata|giornalista|grafico|architetto|consulente|"
    "socio|socia|commercialista|traduttore|traduttrice|amministratore|amministratrice",
    "nl": "directeur|directrice|ingenieur|*ontwikkelaar|ontwerper|ontwerpster|manager|hoofd|"
    "oprichter|oprichtster|medeoprichter|eigenaar|eigenares|hoogleraar|docent|onderzoeker|arts|"
    "advocaat|journalist|adviseur|architect|boekhouder|leraar|vertaler|teamleider|*leider",
    "pt": "diretor|diretora|engenheiro|engenheira|desenvolvedor|desenvolvedora|programador|"
    "programadora|chefe|gerente|fundador|fundadora|cofundador|cofundadora|presidente|professor|"
    "professora|pesquisador|pesquisadora|investigador|investigadora|médico|médica|advogado|"
    "advogada|jornalista|arquiteto|arquiteta|consultor|consultora|sócio|sócia|responsável",
    "sv": "*chef|ingenjör|*ingenjör|*utvecklare|grundare|medgrundare|professor|*forskare|läkare|"
    "jurist|journalist|*konsult|arkitekt|lärare|direktör|*direktör|*ledare|vd|ägare",
    "da": "direktør|*direktør|*udvikler|grundlægger|stifter|medstifter|læge|advokat|*forsker|"
    "konsulent|*konsulent|*leder|lærer|ejer|*ingeniør|ingeniør",
    "no": "daglig leder|*utvikler|gründer|rådgiver|*rådgiver|lege|lærer|eier|sjef|*sjef",
    "pl": "dyrektor|dyrektorka|inżynier|programista|programistka|kierownik|kierowniczka|prezes|"
    "założyciel|założycielka|lekarz|lekarka|prawnik|prawniczka|dziennikarz|dziennikarka",
    "ru": "директор|инженер|разработчик|руководитель|основатель|профессор|менеджер|врач|юрист|"
    "журналист|дизайнер|архитектор|начальник|генеральный",
    "uk": "директорка|інженер|розробник|керівник|засновник|професор|лікар|юрист",
}


def _patterns() -> str:
    words = {word for line in ROLES.values() for word in line.split("|")}
    return "|".join(
        (r"\w{0,30}" + re.escape(word[1:])) if word.startswith("*") else re.escape(word)
        for word in sorted(words, key=len, reverse=True)
    )


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_patterns()})(?!\w)", re.IGNORECASE)


def has_role(text: str) -> bool:
    """Whether one of the words names what somebody does for a living."""
    return bool(_role().search(text))
