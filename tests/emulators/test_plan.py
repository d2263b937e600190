"""A plan that cannot be read names its file, the key, the value and what may stand there."""

import pytest

from sitrig.emulators.plan import read_plan
from sitrig.emulators.protocol.errors import PlanError

EUI = '"90-B3-D5-1F-30-01-00-00"'
DEVICE = f'device_id = {EUI}\ndevice_manufacturer = "1"\ndevice_model = "1"\n'
WRONG = {
    'switch counters_strictly_rise cannot be "no": one of true, false': (
        '[switches]\ncounters_strictly_rise = "no"'
    ),
    'switch second_return_notice cannot be true: one of "accepted", "rejected"': (
        "[switches]\nsecond_return_notice = true"
    ),
    "'counters' is not a switch": "[switches]\ncounters = true",
    "'octets' - at `$.fidelity`: one of ": 'fidelity = "octets"',
    "'XX' - at `$.users[0].roles[0]`: one of ": (
        f'[[users]]\neui = {EUI}\nparty = "Yew"\nroles = ["XX"]'
    ),
    "'coal' - at `$.metering_points[0].fuel`: one of import, export, gas": (
        '[[metering_points]]\nmpxn = "1"\nfuel = "coal"\nregistrations = []'
    ),
    "'Mars' - at `$.hubs[0].csp_region`: one of ": (
        f'[[hubs]]\ngpf = {EUI}\ncsp_region = "Mars"\n{DEVICE}'
    ),
    "'Bought' - at `$.hubs[0].status`: one of ": (
        f'[[hubs]]\ngpf = {EUI}\nstatus = "Bought"\n{DEVICE}'
    ),
    "Expected `int`": 'start = "now"',
}


@pytest.mark.parametrize("words", WRONG)
def test_what_cannot_be_read_is_named(words: str) -> None:
    with pytest.raises(PlanError) as refusal:
        read_plan(f'name = "mine"\n{WRONG[words]}', "mine.toml")
    told = str(refusal.value)
    assert told.startswith("mine.toml: ") and words in told
    assert not told.endswith("one of ")
