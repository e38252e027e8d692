//! The command line itself, before anything is run.
