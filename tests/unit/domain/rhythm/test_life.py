"""Whatever an owner changes, no date is sent twice and none is left out."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.domain.rhythm.life import Life
from tests.unit.domain.rhythm.samples import few, moments, owner, rhythms
from wallflower.domain.owner import Rhythm
from wallflower.domain.rhythm import first_occurrence

# At both sides of the date line.
DATE_LINE = ("Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kiritimati")
spans = st.timedeltas(timedelta(0), timedelta(hours=30)) | st.timedeltas(
    timedelta(0), timedelta(days=40)
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("live"), spans),
        st.tuples(st.just("fail"), spans),
        st.tuples(st.just("ask"), st.none()),
        st.tuples(st.just("move"), rhythms),
        st.tuples(st.just("fly"), st.sampled_from(DATE_LINE)),
    ),
    min_size=3,
    max_size=20,
)


def lived(rhythm: Rhythm, start: datetime, plan: list[tuple[str, object]]) -> Life:
    """A life of these steps, and a quiet fortnight."""
    life = Life(owner(rhythm, first_occurrence(rhythm, start)), start, [(start, rhythm)])
    for step, what in plan:
        match step, what:
            case "live", timedelta():
                life.live(what)
            case "fail", timedelta():
                life.now += what
            case "ask", _:
                life.send()
            case "move", Rhythm():
                life.move(what)
            case "fly", str():
                life.move(replace(life.owner.rhythm, zone=what))
    life.live(timedelta(days=14))
    return life


@settings(max_examples=300)
@given(rhythms, moments, steps)
def test_no_date_is_sent_twice_and_none_left_out_whatever_is_changed(
    rhythm: Rhythm, start: datetime, plan: list[tuple[str, object]]
) -> None:
    """In any order of days that work, days that fail, wishes, moves and flights."""
    life = lived(rhythm, start, plan)
    dates = [one.day for one in life.sent]
    assert sorted(set(dates)) == dates
    assert [] == life.left_out()
    assert all(early.at <= late.at for early, late in pairwise(life.sent))


@few
@given(rhythms, moments, steps)
def test_the_calendar_month_of_the_digests_never_goes_back(
    rhythm: Rhythm, start: datetime, plan: list[tuple[str, object]]
) -> None:
    """So the count of one month's people is enough to keep the budget."""
    found = [one.day.isoformat()[:7] for one in lived(rhythm, start, plan).sent]
    assert sorted(found) == found
