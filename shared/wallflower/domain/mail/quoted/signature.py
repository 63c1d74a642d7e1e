"""What stands below a person's words and is not hers: signature, phone's line, list's footer."""

import re

from wallflower.domain.mail.lines import bare, is_rule
from wallflower.domain.mail.quoted.device_line import is_device_line

_MARK = re.compile(r"--[ \t]*")
_LONGEST = 12  # lines with words; more than that is text below a drawn line
_LONGEST_FOOTER = 12  # lines
_FOOTER_RULE = re.compile(r"[ \t>]{0,20}(?:_{2,}|-{10,}|={10,})[ \t]*")
_ABOUT_LIST = re.compile(
    r"mailing[ -]?list|unsubscribe|listinfo|@lists?\.|-request@|list archive|mailingliste|"
    r"abmelden|abbestellen|désabonner|désinscri|liste de diffusion|darse de baja|"
    r"lista de correo|lista de distribución|disiscri|lista di|cancelar a? ?inscri|"
    r"afmelden|mailinglijst|avregistrera|afmeld|wypisać|lista dyskusyjna|odhlásit|odhlásiť|"
    r"отписаться|список рассылки|відписатися|メーリングリスト|配信停止|退订|郵件列表|邮件列表|구독",
    re.IGNORECASE,
)
_LINKED = re.compile(r"https?://|mailto:|[^\s@<>]{1,64}@[^\s@<>]{1,100}")


def without_signature(lines: list[str]) -> list[str]:
    """The lines above the signature; all of them if nothing marks one.

    A signature begins at the uppermost `-- ` with few lines below it. Where the space is missing,
    several such lines part the person's own text. The closing greeting and the name above are hers.
    """
    return _without_device_lines(_without_marked(_without_device_lines(lines)))


def _without_marked(lines: list[str]) -> list[str]:
    marks, below = [], 0
    for number in range(len(lines) - 1, -1, -1):
        below += bool(bare(lines[number]))
        if below > _LONGEST + 1:
            break
        if _MARK.fullmatch(lines[number]):
            marks.append(number)
    exact = [number for number in marks if lines[number] != "--"]
    if not exact and len(marks) > 1:
        return lines
    return lines[: min(exact or marks)] if marks else lines


def _without_device_lines(lines: list[str]) -> list[str]:
    """Drops drawn lines, empty ones and the phone's own line from the end."""
    end = len(lines)
    while end:
        line = lines[end - 1]
        if bare(line) and not is_rule(line) and not is_device_line(bare(line)):
            break
        end -= 1
    return lines[:end]


def without_list_footer(lines: list[str]) -> list[str]:
    """The lines above what a mailing list adds at the very end: a drawn line, and below it how to
    reach the list or to leave it."""
    end = len(lines)
    while end and not bare(lines[end - 1]):
        end -= 1
    for number in range(max(0, end - _LONGEST_FOOTER), end - 1):
        if _FOOTER_RULE.fullmatch(lines[number]) and _is_footer(lines[number + 1 : end]):
            return lines[:number]
    return lines


def _is_footer(below: list[str]) -> bool:
    text = "\n".join(line[:500] for line in below)
    return bool(_ABOUT_LIST.search(text) and _LINKED.search(text))
