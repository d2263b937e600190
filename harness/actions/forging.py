"""Commands as they would be had the DSP let them through: any sender, any signature, the ACB's MAC."""

from __future__ import annotations

from msgspec import structs

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import DSP, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import gcs28
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.harness.actions.device_commands import hub_of
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.parties import Party


def gas_clock_command(now: int) -> tuple[str, UseCaseBody]:
    """GCS28: the time is right within a minute."""
    return gcs28.NAME, gcs28.SetClock(now, now + MINUTE)


def signed_command(
    estate: Estate, device: Eui, named: tuple[str, UseCaseBody], sender: Party, signer: Party
) -> DeviceMessage:
    """That command with a signature that the signer made, under the instant as its counter."""
    use_case, body = named
    command = DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case=use_case,
        originator=sender.eui,
        recipient=device,
        counter=estate.world.now,
        body=body,
    )
    codec, key = estate.dsp.codec, signer.credentials.signing
    payload = codec.sign_pre_command(codec.pre_command(command), key)
    proof = Proof(signer_ski=key.certificate.ski, mac_by=ACB)
    return structs.replace(codec.signed(command, payload), proof=proof)


def send(estate: Estate, clock: Clock, command: DeviceMessage) -> None:
    """Put it on the SM WAN to the device's Comms Hub, and let a minute pass."""
    estate.world.perform(DSP, [Send(hub_of(estate, command.recipient), command, Link.WAN)])
    clock.run_for(MINUTE)
