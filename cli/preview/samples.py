"""Every letter that there is, once or in its kinds: a new letter gets its line in `letters`."""

from cli.preview import answers, follow_ups, reviews
from cli.preview.cast import DAY, DESK, NEXT, PEOPLE
from cli.preview.digests import PLAIN, STRANGER, TELEPHONE, digest
from wallflower.domain.digest import LetterKind
from wallflower.domain.letter.letter import Letter
from wallflower.domain.letter.welcome import welcome_letter


def letters() -> tuple[tuple[str, Letter], ...]:
    """Pairs of a file name (without its ending) and a letter, in the order of the index."""
    return (
        ("digest-of-three", digest(PEOPLE[:3])),
        ("digest-of-ten", digest(PEOPLE[:10])),
        ("digest-plain-and-formal", digest(PEOPLE[:2], desk=PLAIN)),
        ("digest-half-done", digest(PEOPLE[:3], done=(1, 3))),
        ("digest-all-done", digest(PEOPLE[:2], done=(1, 2))),
        ("digest-nobody-due", digest(())),
        ("digest-with-a-stranger", digest(PEOPLE[:1], offers=(STRANGER,))),
        ("question-is-that-you", digest(PEOPLE[:1], doubted=(TELEPHONE,))),
        ("answer-to-a-forward", answers.forward()),
        ("answer-to-a-note", answers.note()),
        ("answer-to-a-command", answers.done()),
        ("answer-to-many-commands", answers.commands()),
        ("question-who-is-this", answers.question()),
        ("question-what-was-meant", answers.unclear()),
        ("answer-to-an-unreadable-mail", answers.unreadable()),
        ("follow-up-of-a-promise", follow_ups.promise()),
        ("follow-up-that-comes-late", follow_ups.coffee()),
        ("review", reviews.review()),
        ("review-of-a-quiet-month", reviews.quiet()),
        ("welcome", welcome_letter(DESK, name=f"{DAY}-{LetterKind.WELCOME}", day=DAY, first=NEXT)),
    )
