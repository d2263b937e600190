"""Whether a device believes the certificate of a device: its own new one (CS02d), or another's (CS03C).

It is to be issued to a device, by an authority that this one knows, and within its dates. That a device knows
the authorities below its root from the factory, and goes by its own clock, are assumptions.
"""

from __future__ import annotations

from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.smki.certificates import Certificate, path_holds, valid_at


def is_believed(anchors: TrustAnchors, certificate: Certificate, time: int) -> bool:
    """Whether a device with these anchors believes it at that time."""
    if certificate.role is not None:
        return False
    try:
        root = Certificate.from_der(anchors.root)
        issuing = [Certificate.from_der(der) for der in anchors.issuing]
    except InvalidValueError:
        return False
    return path_holds(certificate, issuing, root) and valid_at(certificate, time)
