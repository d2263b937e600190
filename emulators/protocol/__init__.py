"""Floor 0: values and codecs. Knows no clock, no SimPy, no sockets and no rule."""
