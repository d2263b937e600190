"""Where requests go: the DSP in this process, the same one behind HTTP, or a real endpoint."""
