"""The rows of `oitgen list`."""

from oitgen.model.finding import message
from oitgen.model.readiness import State
from oitgen.model.site import Fate
from oitgen.report import listing
from oitgen.text import said


def test_every_fate_and_every_state_has_a_name() -> None:
    assert set(listing.FATES) == set(Fate)
    assert set(listing.STATES) == set(State)


def test_states_are_called_what_officers_call_them() -> None:
    told = {state.value: said(name, "th") for state, name in listing.STATES.items()}

    assert told == {
        "met": "ครบ",
        "partial": "มีบางส่วน",
        "missing": "ยังไม่มี",
        "none-declared": "แจ้งแล้วว่าไม่มี",
        "to-confirm": "มีแล้ว รอยืนยัน",
        "not-due": "ยังไม่ถึงกำหนด",
    }


def test_names_of_states_are_messages() -> None:
    assert listing.STATES[State.MET] == message("met")


def test_no_catalogue_gives_no_rows() -> None:
    assert listing.catalogues((), "th").rows == ()
