//! The rules by their code, what each measures, and how urgent it is. Knows neither words nor marks.

use crate::domain::{code::codes, convention::Standing, field::RecordKind, stage::Stage};

codes! {
    /// A rule, by the code that scripts rely on; the most pressing first.
    pub enum RuleCode {
        /// A follow-up that the Caf owes is late.
        CafFollowUp = "suite_caf",
        /// A follow-up that a partner owes is late.
        PartnerFollowUp = "suite_partenaire",
        /// The last convention expired and nothing follows.
        Expired = "echue_sans_suite",
        /// A convention ends and no renewal is under way.
        EndRenew = "fin_renouveler",
        /// A convention ends and its evaluation has not begun.
        EndEvaluate = "fin_evaluer",
        /// A convention ends and its evaluation is to be planned.
        EndPlan = "fin_preparer",
        /// A council has still to deliberate on what is signed or about to be.
        Deliberation = "deliberation",
        /// A convention is signed, and its dates are not known.
        Undated = "sans_dates",
        /// A deadline of a schedule is late.
        Deadline = "echeance",
        /// An action of a plan is late.
        LateAction = "action_retard",
        /// A convention has been in its stage longer than usual.
        StageTooLong = "etape_longue",
        /// No steering committee was held this year.
        Copil = "copil_annee",
        /// Nobody follows the territory.
        NoBinome = "binome_absent",
        /// One of the two is missing.
        HalfBinome = "binome_moitie",
        /// Nothing was noted for long.
        Silent = "silence",
        /// No elected person was met for long.
        EluSilent = "elu_silence",
        /// The agreement of an establishment ends.
        Agreement = "agrement",
        /// A meeting has passed, and nobody said whether it was held.
        Meeting = "reunion_a_confirmer",
        /// A post has been vacant for long.
        VacantPost = "poste_vacant",
        /// The mandate of a contact ends.
        Mandate = "mandat",
        /// A technicien carries many territories.
        Load = "charge",
        /// A need that was sent has no answer.
        Need = "besoin_sans_reponse",
        /// No board was held on the ground this year.
        Board = "ca_decentralise",
        /// Large communes, and nothing is decided of the schéma of the SPPE.
        Sppe = "sppe",
        /// The socle thématique has a gap.
        Socle = "socle",
        /// No action carries an orientation.
        BareOrientation = "orientation_sans_action",
        /// The stage of a convention contradicts its dates.
        StageUnfit = "stage_unfit",
    }
}

codes! {
    /// How urgent an alert is, the least first. A mark in a list is never more than this.
    pub enum Urgency {
        /// Worth knowing; no mark in the list.
        Remark = "info",
        /// To be planned.
        Soon = "warning",
        /// Something is overdue.
        Overdue = "late",
    }
}

codes! {
    /// The unit of a figure.
    pub enum Unit {
        /// Records.
        Count = "count",
        /// Days.
        Days = "days",
        /// Whole months.
        Months = "months",
        /// A month of the year, by its number.
        Month = "month",
    }
}

/// The dates that a convention lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// Its first day.
    Start,
    /// Its last day.
    End,
    /// Both.
    Both,
}

/// The measure of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Days since what the Caf owes was due.
    CafFollowUp(i64),
    /// Days since what a partner owes was due.
    PartnerFollowUp(i64),
    /// Nothing follows the convention that expired.
    Expired,
    /// Whole months left, no renewal under way.
    EndRenew(i32),
    /// Whole months left, no evaluation begun.
    EndEvaluate(i32),
    /// Whole months left, the evaluation still to be planned.
    EndPlan(i32),
    /// That many councils have still to deliberate.
    Deliberation(usize),
    /// The dates that a signed convention lacks.
    Undated(Lacking),
    /// Days since a deadline was due.
    Deadline(i64),
    /// Days since the last day of an action.
    LateAction(i64),
    /// That many months in a stage.
    StageTooLong(Stage, i32),
    /// None this year, while one is planned or not.
    Copil(bool),
    /// Nobody.
    NoBinome,
    /// One person out of two.
    HalfBinome,
    /// Days since the last note; `None` where there never was one.
    Silent(Option<i64>),
    /// Days since an elected person was met; `None` where none ever was.
    EluSilent(Option<i64>),
    /// Whole months to the last day of the agreement; below nought once it has passed.
    Agreement(i32),
    /// Days since the day of a meeting.
    Meeting(i64),
    /// Days a post has been vacant.
    VacantPost(i64),
    /// Days to the last of a mandate.
    Mandate(i64),
    /// Territories of one technicien.
    Load(usize),
    /// Days since a need was sent.
    Need(i64),
    /// None this year, while one is planned or not.
    Board(bool),
    /// That many large communes.
    Sppe(usize),
    /// Themes of the socle that are missing.
    Socle(usize),
    /// No action.
    BareOrientation,
    /// A stage that does not go with what the dates say.
    StageUnfit(Stage, Standing),
}

impl RuleCode {
    /// The unit of its figure and its limit.
    #[must_use]
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Deliberation | Self::Load | Self::Sppe | Self::Socle => Some(Unit::Count),
            Self::EndRenew
            | Self::EndEvaluate
            | Self::EndPlan
            | Self::StageTooLong
            | Self::Agreement => Some(Unit::Months),
            Self::CafFollowUp
            | Self::PartnerFollowUp
            | Self::Deadline
            | Self::LateAction
            | Self::Silent
            | Self::EluSilent
            | Self::Meeting
            | Self::VacantPost
            | Self::Mandate
            | Self::Need => Some(Unit::Days),
            Self::Copil | Self::Board => Some(Unit::Month),
            Self::Expired
            | Self::Undated
            | Self::NoBinome
            | Self::HalfBinome
            | Self::BareOrientation
            | Self::StageUnfit => None,
        }
    }

    /// The kind of the records it is about.
    #[must_use]
    pub const fn about(self) -> RecordKind {
        match self {
            Self::CafFollowUp | Self::PartnerFollowUp => RecordKind::FollowUp,
            Self::Expired
            | Self::EndRenew
            | Self::EndEvaluate
            | Self::EndPlan
            | Self::Deliberation
            | Self::Undated
            | Self::StageTooLong
            | Self::Copil
            | Self::Sppe
            | Self::Socle
            | Self::StageUnfit => RecordKind::Convention,
            Self::Deadline => RecordKind::Deadline,
            Self::LateAction => RecordKind::Action,
            Self::NoBinome | Self::HalfBinome | Self::Silent | Self::EluSilent => {
                RecordKind::Territory
            }
            Self::Agreement => RecordKind::Equipment,
            Self::Meeting => RecordKind::Meeting,
            Self::VacantPost => RecordKind::Post,
            Self::Mandate => RecordKind::Contact,
            Self::Load => RecordKind::Person,
            Self::Need => RecordKind::Need,
            Self::Board => RecordKind::NoteKind,
            Self::BareOrientation => RecordKind::Orientation,
        }
    }
}

impl Measured {
    /// The rule that measures this.
    #[must_use]
    pub const fn rule(self) -> RuleCode {
        match self {
            Self::CafFollowUp(_) => RuleCode::CafFollowUp,
            Self::PartnerFollowUp(_) => RuleCode::PartnerFollowUp,
            Self::Expired => RuleCode::Expired,
            Self::EndRenew(_) => RuleCode::EndRenew,
            Self::EndEvaluate(_) => RuleCode::EndEvaluate,
            Self::EndPlan(_) => RuleCode::EndPlan,
            Self::Deliberation(_) => RuleCode::Deliberation,
            Self::Undated(_) => RuleCode::Undated,
            Self::Deadline(_) => RuleCode::Deadline,
            Self::LateAction(_) => RuleCode::LateAction,
            Self::StageTooLong(..) => RuleCode::StageTooLong,
            Self::Copil(_) => RuleCode::Copil,
            Self::NoBinome => RuleCode::NoBinome,
            Self::HalfBinome => RuleCode::HalfBinome,
            Self::Silent(_) => RuleCode::Silent,
            Self::EluSilent(_) => RuleCode::EluSilent,
            Self::Agreement(_) => RuleCode::Agreement,
            Self::Meeting(_) => RuleCode::Meeting,
            Self::VacantPost(_) => RuleCode::VacantPost,
            Self::Mandate(_) => RuleCode::Mandate,
            Self::Load(_) => RuleCode::Load,
            Self::Need(_) => RuleCode::Need,
            Self::Board(_) => RuleCode::Board,
            Self::Sppe(_) => RuleCode::Sppe,
            Self::Socle(_) => RuleCode::Socle,
            Self::BareOrientation => RuleCode::BareOrientation,
            Self::StageUnfit(..) => RuleCode::StageUnfit,
        }
    }

    /// The figure, where the rule measures one.
    #[must_use]
    pub fn figure(self) -> Option<i64> {
        match self {
            Self::Deliberation(count)
            | Self::Load(count)
            | Self::Sppe(count)
            | Self::Socle(count) => i64::try_from(count).ok(),
            Self::EndRenew(months)
            | Self::EndEvaluate(months)
            | Self::EndPlan(months)
            | Self::StageTooLong(_, months)
            | Self::Agreement(months) => Some(months.into()),
            Self::CafFollowUp(days)
            | Self::PartnerFollowUp(days)
            | Self::Deadline(days)
            | Self::LateAction(days)
            | Self::Meeting(days)
            | Self::VacantPost(days)
            | Self::Mandate(days)
            | Self::Need(days) => Some(days),
            Self::Silent(days) | Self::EluSilent(days) => days,
            Self::Expired
            | Self::Undated(_)
            | Self::NoBinome
            | Self::HalfBinome
            | Self::Copil(_)
            | Self::Board(_)
            | Self::BareOrientation
            | Self::StageUnfit(..) => None,
        }
    }
}
