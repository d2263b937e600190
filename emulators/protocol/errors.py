"""What can be wrong with a message, drawn as one tree.

    SitrigError                     anything this project raises on purpose
    ├── ProtocolError               a value or message breaks its specification
    │   ├── InvalidValueError       an identifier or enumerated value is not legal
    │   ├── MalformedXmlError       not XML at all, or XML the door does not let in (DTD, depth, size)
    │   ├── InvalidDuisError        well-formed XML that is not the DUIS message it should be
    │   ├── SignatureRefusedError   the signature, certificate or its profile does not hold
    │   └── PayloadError            a device payload cannot be opened, or has no octets
    ├── PlanError                   an estate plan cannot be built as written
    └── WorldStoppedError           a core raised; its world is dead

Messages name the offending value and, where the list is short, the legal ones.
"""


class SitrigError(Exception):
    """Root of every error raised on purpose."""


class ProtocolError(SitrigError):
    """A value or message breaks its specification."""


class InvalidValueError(ProtocolError):
    """An identifier or an enumerated value is not legal."""


class MalformedXmlError(ProtocolError):
    """The bytes are not XML, or XML that is not let in: DTD, entity, depth or size."""


class InvalidDuisError(ProtocolError):
    """Well-formed XML that is not the DUIS message it should be; names the element."""


class SignatureRefusedError(ProtocolError):
    """The XML signature, its profile or its certificate does not hold."""


class PayloadError(ProtocolError):
    """A device payload cannot be opened, or what it should say has no octets."""


class PlanError(SitrigError):
    """An estate plan cannot be built as written."""


class WorldStoppedError(SitrigError):
    """A core raised earlier, so this world no longer moves."""
