"""Whether the scenario that is running has come to its first When; the runner says so."""

when = False
step = ""
