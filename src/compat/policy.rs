//! What a project decides about findings: severities and waivers.

use super::{Finding, Severity, Waiving};

/// What a project decides about findings.
pub struct Policy<'c> {
    /// The severity that was chosen for a rule at an event: `None` where nothing was, `Some(None)` where it is switched off.
    pub severity: &'c dyn Fn(&str, &str) -> Option<Option<Severity>>,
    /// Accepted findings.
    pub waivers: Vec<Waiver>,
}

/// An accepted finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The finding's fingerprint.
    pub fingerprint: String,
    /// Why it is accepted, and until when.
    pub waiving: Waiving,
    /// Whether the end has come.
    pub is_over: bool,
}

impl Policy<'_> {
    /// The findings that are left, with their severities and waivers; and the waivers that match none, or whose end has
    /// come.
    pub fn apply(&self, findings: Vec<Finding>) -> (Vec<Finding>, Vec<&Waiver>) {
        let mut used = vec![false; self.waivers.len()];
        let mut kept = Vec::new();
        for mut finding in findings {
            match (self.severity)(&finding.rule, &finding.event) {
                Some(None) => continue,
                Some(Some(severity)) => finding.severity = severity,
                None => {}
            }
            if let Some(index) = self.waivers.iter().position(|waiver| waiver.fingerprint == finding.fingerprint) {
                used[index] = true;
                if !self.waivers[index].is_over {
                    finding.waived = true;
                    finding.waiver = Some(self.waivers[index].waiving.clone());
                }
            }
            kept.push(finding);
        }
        let stale = self.waivers.iter().zip(used).filter(|(waiver, used)| !used || waiver.is_over);
        (kept, stale.map(|(waiver, _)| waiver).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Policy, Waiver};
    use crate::compat::{Effect, Finding, ReaderKind, Rollout, Severity, Waiving};

    fn finding(rule: &str, fingerprint: &str) -> Finding {
        Finding {
            rule: rule.to_owned(),
            effect: Some(Effect::Lost),
            severity: Severity::Error,
            event: "moved".to_owned(),
            pointer: String::new(),
            writer: "today".to_owned(),
            reader: "1.0.0".to_owned(),
            readers: vec![ReaderKind::Rust],
            message: String::new(),
            witness: None,
            error: None,
            rollout: Rollout::AnyOrder,
            help: String::new(),
            source: None,
            fingerprint: fingerprint.to_owned(),
            waived: false,
            waiver: None,
            traffic: None,
        }
    }

    fn waiver(fingerprint: &str, is_over: bool) -> Waiver {
        let waiving = Waiving { reason: "accepted".to_owned(), until: "2.0.0".to_owned() };
        Waiver { fingerprint: fingerprint.to_owned(), waiving, is_over }
    }

    #[test]
    fn a_waiver_accepts_what_it_names_until_its_end() {
        let severity = |_: &str, _: &str| None;
        let waivers = vec![waiver("1", false), waiver("2", true), waiver("3", false)];
        let policy = Policy { severity: &severity, waivers };
        let (kept, stale) = policy.apply(vec![finding("a", "1"), finding("a", "2"), finding("a", "4")]);
        assert_eq!(kept.iter().map(|each| each.waived).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(stale.iter().map(|each| each.fingerprint.as_str()).collect::<Vec<_>>(), ["2", "3"]);
    }

    #[test]
    fn severities_are_the_projects() {
        let severity = |rule: &str, event: &str| match (rule, event) {
            ("a", "moved") => Some(Some(Severity::Note)),
            ("b", _) => Some(None),
            _ => None,
        };
        let policy = Policy { severity: &severity, waivers: Vec::new() };
        let (kept, _) = policy.apply(vec![finding("a", "1"), finding("b", "2"), finding("c", "3")]);
        let left: Vec<_> = kept.iter().map(|each| (each.rule.as_str(), each.severity)).collect();
        assert_eq!(left, [("a", Severity::Note), ("c", Severity::Error)]);
    }
}
