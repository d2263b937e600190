"""Orders: one valid command for every row of every device's table of commands, and the device that obeys it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import structs

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.permissions import CHF_COMMANDS, CommandRule, Rules
from sitrig.emulators.devices.trust_anchors import Anchor
from sitrig.emulators.protocol.gbcs import utrn
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    SupplementaryParty,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.replacement_modes import ReplacementMode
from sitrig.emulators.protocol.gbcs.use_cases import cs01a, cs01b
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import Replacement, UpdateSecurityCredentials
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from tests.emulators.octets.partners import introduce, joining
from tests.emulators.octets.traffic import (
    ESME,
    GPF,
    GSME,
    HCALCS,
    HUB,
    PPMID,
    SUPPLIER,
    THREE_PHASE,
    Traffic,
)
from tests.emulators.protocol.gbcs.use_cases.golden_payloads import goldens

COUNTER = 9_000 << 32
"""A top-up's counter has a lower half of zeros."""

_ROLE = RemotePartyRole
_LATE_CELLS: Mapping[Eui, Mapping[RemotePartyRole, Eui]] = {
    ESME: {
        _ROLE.LOAD_CONTROLLER: Eui("90-B3-D5-1F-30-01-00-08"),
        _ROLE.RECOVERY: Eui("90-B3-D5-1F-30-00-00-01"),
    },
    HUB: {_ROLE.WAN_PROVIDER: Eui("90-B3-D5-1F-30-00-00-07")},
}
"""Cells that no plan fills, but that commands are sent on the authority of."""

_GAINING = Eui("90-B3-D5-1F-30-0B-00-00")
_GAINED = {
    ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR: _ROLE.NETWORK_OPERATOR,
    ReplacementMode.ACB_BY_ACB: _ROLE.ACB,
    ReplacementMode.WAN_PROVIDER_BY_WAN_PROVIDER: _ROLE.WAN_PROVIDER,
    ReplacementMode.TRANSCOS_BY_TRANSCOS: _ROLE.TRANSCOS,
    ReplacementMode.LOAD_CONTROLLER_BY_LOAD_CONTROLLER: _ROLE.LOAD_CONTROLLER,
    ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER: _ROLE.LOAD_CONTROLLER,
}
"""Whose cell a replacement fills, where it is not the Supplier's."""

_UTRN = utrn.write(utrn.Utrn(utrn.counter_bits(COUNTER), pence=500))
_BODIES: dict[str, UseCaseBody] = {
    **{golden.use_case.partition(" ")[0]: golden.body for golden in goldens(MessageKind.COMMAND)},
    "CS01a": cs01a.TopUp(_UTRN),
    "CS01b": cs01b.TopUp(_UTRN),
}
"""The golden body of every command; a top-up's has to fit its counter."""

_POLYPHASE = {"ECS23b", "ECS26k"}


@dataclass(frozen=True)
class Order:
    """A row of a device's table, and the device here that has it."""

    device: Eui
    rule: CommandRule

    def __str__(self) -> str:
        mode = "" if self.rule.mode is None else f" {self.rule.mode.name}"
        alone = "" if self.rule.maced else " by signature alone"
        return f"{_KINDS[self.device]} {self.rule.use_case}{mode}{alone}"


_KINDS = {
    ESME: "ESME",
    THREE_PHASE: "three-phase ESME",
    GSME: "GSME",
    GPF: "GPF",
    HUB: "Comms Hub",
    HCALCS: "HCALCS",
    PPMID: "PPMID",
}


class Orders(Traffic):
    """The estate, with what its devices obey."""

    def __init__(self) -> None:
        super().__init__()
        introduce(self)
        for device, parties in _LATE_CELLS.items():
            for role, party in parties.items():
                self._fill(self.core(device), role, party)

    def all(self) -> list[Order]:
        """Every row of every type of device."""
        return [
            Order(_able(device, rule), rule)
            for device in (ESME, GSME, GPF, HUB, HCALCS, PPMID)
            for rule in rules(self.core(device)).values()
        ]

    def command(self, order: Order, *, counter: int = COUNTER) -> DeviceMessage:
        """The valid command but for its octets, by the first of those who may send it."""
        rule = order.rule
        originator = self.originator(order)
        body = self._body(order)
        ski = self.signing(originator).certificate.ski if rule.critical else None
        return DeviceMessage(
            kind=MessageKind.COMMAND,
            use_case=rule.use_case,
            originator=originator,
            recipient=order.device,
            counter=counter,
            body=body,
            supplementary=SupplementaryParty(SUPPLIER, 1002) if originator == ACB else None,
            execution_time=getattr(body, "execution_time", None),
            proof=Proof(signer_ski=ski, mac_by=ACB if rule.maced else None),
        )

    def originator(self, order: Order) -> Eui:
        """Who sends it."""
        anchor = self.core(order.device).anchors.identity(order.rule.roles[0])
        assert anchor is not None
        return anchor.subject

    def unentitled(self, order: Order) -> list[Eui]:
        """Who stands in a cell of the device and may not send it."""
        anchors = self.core(order.device).anchors
        return sorted(
            party for party in anchors.obeyed() if anchors.role_of(party, order.rule.roles) is None
        )

    def _body(self, order: Order) -> UseCaseBody:
        rule = order.rule
        if rule.mode is not None:
            return self._replacement(rule.mode)
        return joining(self, order.device, rule.use_case) or _BODIES[rule.use_case]

    def _replacement(self, mode: ReplacementMode) -> UpdateSecurityCredentials:
        role = _GAINED.get(mode, _ROLE.SUPPLIER)
        pki = self.estate.identities.pki
        gained = pki.organisation(_GAINING, OrganisationRole[role.name]).signing.certificate
        replacement = Replacement(role, CellUsage.DIGITAL_SIGNATURE, gained.der)
        floor = 0 if mode is ReplacementMode.TRANSCOS_BY_TRANSCOS else COUNTER
        path = (pki.issuing.certificate.der,)
        return UpdateSecurityCredentials(mode, (replacement,), path, floor_counter=floor)

    def _fill(self, core: DeviceCore, role: RemotePartyRole, party: Eui) -> None:
        held = self.estate.identities.register(party, OrganisationRole[role.name])
        cells = (
            (role, CellUsage.DIGITAL_SIGNATURE, Anchor.of(held.signing.certificate)),
            (role, CellUsage.KEY_AGREEMENT, Anchor.of(held.agreement.certificate)),
        )
        core.anchors = structs.replace(core.anchors, cells=(*core.anchors.cells, *cells))


def rules(core: DeviceCore) -> Rules:
    """The table of a device."""
    return core.commands if isinstance(core, HanDevice) else CHF_COMMANDS


def _able(device: Eui, rule: CommandRule) -> Eui:
    """The device itself, or the ESME that has what the command is about."""
    return THREE_PHASE if rule.use_case in _POLYPHASE else device
