"""The names of the fuzz targets, for a command line that is read before any decoder is imported."""

NAMES = ("message", "payload", "apdu", "zigbee", "image", "model")
