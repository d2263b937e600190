"""The DSP's HTTP edge: requests in, answers out, live time. Decides nothing that DUIS decides."""
