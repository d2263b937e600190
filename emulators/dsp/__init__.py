"""The reference DSP: a pure core that decides from tables. Knows protocol only, never a device."""
