//! Proofs of two machines about the share of a base: each keeps the other out,
//! each sees what the other writes, and how long a new file stays unseen.
//!
//! Times are whole microseconds of the machine that waited: clocks of two machines are never compared.

/// How long a machine holds the probe while the other tries to write.
pub const HELD: u64 = 1_500_000;

/// How many questions are asked and answered.
pub const ROUNDS: usize = 5;

/// A file that is seen within this is seen at once.
const AT_ONCE: u64 = 250_000;

/// The measures of one machine about the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turn {
    /// How long it was kept out without a break while the other held the probe.
    pub kept_out: u64,
    /// How long each writing of the other took to be seen.
    pub seen_after: Vec<u64>,
    /// How long a new file stayed unseen after the other announced it; nothing where it
    /// was never seen.
    pub unseen: Option<u64>,
}

impl Turn {
    /// Whether it was kept out for as long as the other held the probe, or nearly.
    #[must_use]
    pub fn locks(&self) -> bool {
        self.kept_out >= HELD / 2
    }

    /// Whether it saw all that the other wrote.
    #[must_use]
    pub fn sees(&self) -> bool {
        self.seen_after.len() == ROUNDS
    }

    /// Whether all of it held. A file that is seen late does no harm: the journal is never removed.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.locks() && self.sees() && self.unseen.is_some()
    }

    /// Whether a new file is seen at once.
    #[must_use]
    pub fn at_once(&self) -> bool {
        self.unseen.is_some_and(|after| after <= AT_ONCE)
    }

    /// The time after which a writing is seen, in the middle of all; nothing where there is none.
    #[must_use]
    pub fn usual(&self) -> Option<u64> {
        let mut sorted = self.seen_after.clone();
        sorted.sort_unstable();
        sorted.get(sorted.len() / 2).copied()
    }

    /// The longest of them.
    #[must_use]
    pub fn worst(&self) -> Option<u64> {
        self.seen_after.iter().max().copied()
    }

    /// As it is handed to the other machine.
    #[must_use]
    pub fn to_text(&self) -> String {
        let seen: Vec<String> = self.seen_after.iter().map(u64::to_string).collect();
        let unseen = self.unseen.map_or_else(String::new, |after| after.to_string());
        format!("{};{};{unseen}", self.kept_out, seen.join(","))
    }

    /// As it was handed over; nothing where it is not that.
    #[must_use]
    pub fn heard(text: &str) -> Option<Self> {
        let mut parts = text.split(';');
        let kept_out = parts.next()?.parse().ok()?;
        let seen = parts.next()?.split(',').filter(|one| !one.is_empty());
        let seen_after = seen.map(str::parse).collect::<Result<_, _>>().ok()?;
        let unseen = match parts.next()? {
            "" => None,
            after => Some(after.parse().ok()?),
        };
        parts.next().is_none().then_some(Self { kept_out, seen_after, unseen })
    }
}

/// The measures of both machines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// The name of the other machine.
    pub partner: String,
    /// The measures of this one.
    pub here: Turn,
    /// The measures of the other.
    pub there: Turn,
}

impl Proof {
    /// Whether all of it held, both ways.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.here.holds() && self.there.holds()
    }
}

/// Why nothing was proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unproven {
    /// Nobody came.
    Alone,
    /// The other machine stopped answering.
    Silent(String),
    /// The probe itself did not hold.
    Broken(super::refusal::Refusal),
}

/// Progress before there are figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The other machine is waited for, that many seconds at most.
    Waiting(u64),
    /// The other machine came.
    Met(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held() -> Turn {
        Turn { kept_out: HELD, seen_after: vec![5, 9, 1, 3, 7], unseen: Some(0) }
    }

    #[test]
    fn all_must_hold_and_a_file_seen_late_does() {
        assert!(held().holds());
        assert!(Turn { unseen: Some(30_000_000), ..held() }.holds());
        assert!(!Turn { unseen: Some(30_000_000), ..held() }.at_once());
        assert!(!Turn { unseen: None, ..held() }.holds());
        assert!(!Turn { kept_out: HELD / 3, ..held() }.holds());
        assert!(!Turn { seen_after: vec![5, 9], ..held() }.holds());
        let proof = Proof { here: held(), there: Turn::default(), ..Proof::default() };
        assert!(!proof.holds());
    }

    #[test]
    fn the_usual_time_is_the_middle_one() {
        assert_eq!((held().usual(), held().worst()), (Some(5), Some(9)));
        assert_eq!((Turn::default().usual(), Turn::default().worst()), (None, None));
    }

    #[test]
    fn what_is_handed_over_is_read_back() {
        for turn in [held(), Turn::default(), Turn { unseen: None, ..held() }] {
            assert_eq!(Turn::heard(&turn.to_text()), Some(turn));
        }
        for text in ["", "1", "1;2", "x;;", "1;2,x;3", "1;;;"] {
            assert_eq!(Turn::heard(text), None, "{text}");
        }
    }
}
