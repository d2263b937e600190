"""What a rule sees and what it may answer with. Holds no rule.

A `Case` is one request at one instant; an `Acceptance` is all that an accepted request leads to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from msgspec import Struct

from sitrig.emulators.dsp.changes import Change, OpenCommand
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.relations import relations
from sitrig.emulators.dsp.rulebook import Facts, RequestRules
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.dsp.users import User
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.responses import DccAlertMessage, ResponsePayload
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, UserRole


class Case(Struct, frozen=True, kw_only=True):
    """One request from a known User, seen at `now` against the state as it stands."""

    request: Request
    body: RequestBody
    user: User
    roles: frozenset[UserRole]
    now: int
    state: DspState
    switches: Switches
    device: DeviceRecord | None = None

    @property
    def record(self) -> DeviceRecord:
        """The device the request is about; a programming error where authorisation let none pass."""
        if self.device is None:
            raise LookupError(f"{self.request.service_reference_variant} has no device here")
        return self.device

    def relations_at(self, instant: int) -> frozenset[str]:
        """What the sender is to the device at that instant, by registration data."""
        return relations(self.state, self.switches, self.user, self.record, instant)

    def device_facts(self) -> dict[str, str | bool | frozenset[str]]:
        """The facts most tables use: device type, SMI Status, relations and acting User Roles."""
        record = self.record
        return {
            "device type": record.device_type.value,
            "SMI Status": record.status.words if record.status else "none",
            "sender": self.relations_at(self.now),
            "User Role": frozenset(role.assessment_name for role in self.roles),
        }


class Originator(Enum):
    """Whose name stands on a command as its GBCS originator."""

    USER = "User"
    ACB_FOR_USER = "ACB with the User as supplementary party"
    ACB = "ACB"
    COS_PARTY = "CoS Party"

    @property
    def signs(self) -> bool:
        """Whether DCC signs the command itself; a User's critical command comes signed."""
        return self is type(self).COS_PARTY


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandPlan:
    """A command to a device. `recipient` is the device, `execution_time` set when the device holds it."""

    use_case: str
    body: UseCaseBody
    originator: Originator
    recipient: Eui
    hub: Eui
    execution_time: int | None = None
    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A DCC Alert for a User."""

    user: Eui
    message: DccAlertMessage


class Acceptance(Struct, frozen=True, kw_only=True):
    """Everything an accepted request (or a device's answer) leads to."""

    changes: tuple[Change, ...] = ()
    payload: ResponsePayload | None = None
    code: str | None = None
    command: CommandPlan | None = None
    alerts: tuple[Alert, ...] = ()
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedResponse:
    """A device's response that its User got over the HAN, and the request it says it answers."""

    payload: bytes
    request_id: RequestId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A device's response to an open command, as its Service Request's rule sees it."""

    command: OpenCommand
    message: DeviceMessage
    now: int
    state: DspState
    switches: Switches


Command = tuple[str, UseCaseBody]
"""GBCS use case and the body of its command."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command is made of: the request body, the instant, and what is recorded of the device."""

    body: RequestBody
    now: int
    esme_variant: EsmeVariant | None = None
    gbcs_version: str | None = None


DeriveCommand = Callable[[Asked], Command]
"""Makes the command that a request is for one type of device."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestService:
    """One Service Request Variant: its tables, the facts they read, and what follows.

    `returned` takes from the body a device's response that the User brings back;
    `subject` names the device that authorisation is about (None: the request has none);
    `answered` says what a device's response leads to beyond being forwarded; `commands` what the
    request becomes for each type of device that it may be sent to, where that is all there is to it.
    """

    rules: RequestRules
    subject: Callable[[Request, RequestBody], Eui | None]
    facts: Callable[[Case], Facts]
    act: Callable[[Case], Acceptance]
    answered: Callable[[Answered], Acceptance] | None = None
    returned: Callable[[RequestBody], ReturnedResponse] | None = None
    commands: Mapping[DeviceType, DeriveCommand] = field(default_factory=dict)
