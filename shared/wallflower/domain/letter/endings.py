"""Words behind a point: endings of files and of domains, and how sentences begin."""

# Endings of files, which look like domains.
FILES = frozenset(
    """csv doc docx eml gif htm html ics jpeg jpg js json odt pdf png ppt pptx txt vcf xls xlsx
    xml yaml yml""".split()  # noqa: SIM905 - a table of words
)
# Endings of domains that are no words of a sentence, even in capitals; those of two letters are
# countries.
ENDINGS = frozenset(
    """academy agency app art bank berlin bid biz blog buzz cam cash center cfd click cloud
    club com company consulting credit date design dev digital download email exchange
    finance fund global google gov group help icu info int jobs legal life link live loan
    lol ltd media men microsoft mil mobi money monster museum name net network news online
    org page party pay plus pro quest report rest review sale sbs school security services
    shop site social solutions space store stream studio support systems team tech tel today
    tools top travel video vip website wiki win work world xyz zip zone""".split()  # noqa: SIM905 - a table of words
)
# Words of two letters with which a sentence begins.
BEGINS = frozenset(
    """am an as at da do du el er es he if il im in is it ja je la le me my no ob on or se si
    so to tu un we wo zu вы да мы на не но он по я""".split()  # noqa: SIM905 - a table of words
)
