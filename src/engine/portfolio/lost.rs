//! Why each option lost: what the chosen set would be worth with it.

use crate::domain::Plan;
use crate::engine::model::options::is_live_within;
use crate::engine::model::projection::Projector;

use super::answer::{Lost, OptionSet, Portfolio, Reason, exceeds};
use super::choices::excludes;
use super::set::set;

/// NPV below this part of all that flows is rounding.
const ROUNDING: f64 = 1e-9;
/// Options that take less than this part of what an option loses beside others are not named.
const WORTH_NAMING: f64 = 0.1;

/// Why each option that the chosen set leaves out, or has at less than its planned scale, lost.
pub(super) fn lost(plan: &Plan, projector: &mut Projector<'_>, portfolio: &Portfolio) -> Vec<Lost> {
    let chosen = portfolio.chosen();
    let mut inquiry = Inquiry {
        plan,
        projector,
        portfolio,
        chosen,
    };
    (0..plan.options.len())
        .filter(|&option| chosen.multiples[option] < 1.0)
        .map(|option| inquiry.lost(option))
        .collect()
}

struct Inquiry<'a, 'p> {
    plan: &'a Plan,
    projector: &'a mut Projector<'p>,
    portfolio: &'a Portfolio,
    chosen: &'a OptionSet,
}

impl Inquiry<'_, '_> {
    fn lost(&mut self, option: usize) -> Lost {
        let needs = self.needs(option);
        let with = self.with(option, &needs);
        let mut lost = Lost {
            option,
            multiple: self.chosen.multiples[option],
            reason: Reason::NoScale,
            adds: with.npv - self.chosen.npv,
            spend: with.spend - self.chosen.spend,
            needs: self.ids(&needs),
        };
        if self.plan.options[option].scale > 0.0 {
            lost.reason = self.reason(&lost, &needs, &with);
        }
        lost
    }

    fn ids(&self, positions: &[usize]) -> Vec<String> {
        let options = positions.iter();
        options
            .map(|position| self.plan.options[*position].id.clone())
            .collect()
    }

    fn reason(&mut self, lost: &Lost, needs: &[usize], with: &OptionSet) -> Reason {
        let limits = self.portfolio.question.limits;
        let option = lost.option;
        if !is_live_within(&self.plan.options[option].timing(), self.plan.months) {
            return Reason::StartsAfterEnd;
        }
        let in_the_way = self.in_the_way(option);
        if !in_the_way.is_empty() {
            return Reason::Impossible {
                options: self.ids(&in_the_way),
            };
        }
        let over = |spend: &f64| {
            let limit = limits.budget_per_year;
            limit.is_some_and(|budget| exceeds(*spend, budget))
        };
        if lost.multiple == 0.0 {
            let least = self.least(option);
            if limits
                .budget
                .is_some_and(|budget| exceeds(least.spend, budget))
            {
                return Reason::OverBudget;
            }
            if let Some(year) = least.by_year.iter().position(over) {
                return Reason::OverBudgetInYear { year: year + 1 };
            }
        }
        let together = self.together(option);
        let excluding = self.excluding(option, needs);
        if !excluding.is_empty() {
            return Reason::ExcludedBy {
                options: self.ids(&excluding),
            };
        }
        if self.is_gain(lost.adds, with) {
            let is_affordable = limits
                .budget
                .is_none_or(|budget| !exceeds(with.spend, budget))
                && !with.by_year.iter().any(over);
            return if is_affordable && limits.chance_of_loss.is_some() {
                Reason::TooRisky
            } else {
                Reason::CrowdedOut
            };
        }
        if lost.multiple > 0.0 {
            return Reason::Enough;
        }
        let alone = self.of(&[option]).npv;
        if together.npv <= 0.0 && (alone <= 0.0 || needs.is_empty()) {
            return Reason::DoesNotPayAlone {
                alone: together.npv,
            };
        }
        if !needs.is_empty() {
            return Reason::Needs {
                options: lost.needs.clone(),
            };
        }
        let with = self.overlapping(option, lost.adds, together.npv);
        Reason::Overlaps {
            with: self.ids(&with),
            alone: together.npv,
        }
    }

    /// Whether an amount is more than rounding.
    fn is_gain(&self, amount: f64, set: &OptionSet) -> bool {
        amount > ROUNDING * (set.npv.abs() + set.pv_cost)
    }

    /// What an option cannot do without and the chosen set does not have.
    fn needs(&self, option: usize) -> Vec<usize> {
        let needed = self.closure(option);
        let is_missing = |one: &usize| *one != option && self.chosen.multiples[*one] == 0.0;
        needed.into_iter().filter(is_missing).collect()
    }

    /// An option with all that it cannot do without, in the order of the case.
    fn closure(&self, option: usize) -> Vec<usize> {
        let mut found = vec![option];
        let mut next = 0;
        while let Some(&one) = found.get(next) {
            for &required in &self.plan.options[one].requires {
                if !found.contains(&required) {
                    found.push(required);
                }
            }
            next += 1;
        }
        found.sort_unstable();
        found
    }

    /// What an option needs and yet cannot have: it has a planned scale of 0, or is excluded by another that it needs.
    fn in_the_way(&self, option: usize) -> Vec<usize> {
        let closure = self.closure(option);
        let cannot_be = |one: &usize| {
            let is_excluded = closure
                .iter()
                .any(|&other| excludes(self.plan, *one, other));
            *one != option && (self.plan.options[*one].scale == 0.0 || is_excluded)
        };
        closure.iter().copied().filter(cannot_be).collect()
    }

    /// Options of the chosen set that exclude an option or what would come along.
    fn excluding(&self, option: usize, needs: &[usize]) -> Vec<usize> {
        let comes = |one: &usize| *one == option || needs.contains(one);
        let runs = |other: &usize| self.chosen.multiples[*other] > 0.0 && !comes(other);
        let all = 0..self.plan.options.len();
        let excludes_it = |other: &usize| {
            let mut coming = all.clone().filter(comes);
            coming.any(|one| excludes(self.plan, one, *other))
        };
        all.clone().filter(runs).filter(excludes_it).collect()
    }

    /// The chosen set with an option at its planned scale, with what has to come along and without what has to go.
    fn with(&mut self, option: usize, needs: &[usize]) -> OptionSet {
        let mut multiples = self.chosen.multiples.clone();
        for excluding in self.excluding(option, needs) {
            multiples[excluding] = 0.0;
        }
        multiples[option] = 1.0;
        for &needed in needs {
            multiples[needed] = 1.0;
        }
        self.drop_dependants(&mut multiples);
        set(self.plan, self.projector, multiples)
    }

    /// Takes out what lacks something that it needs.
    fn drop_dependants(&self, multiples: &mut [f64]) {
        loop {
            let lacks_one = |option: &usize| {
                let mut requires = self.plan.options[*option].requires.iter();
                multiples[*option] > 0.0 && requires.any(|&required| multiples[required] == 0.0)
            };
            let Some(dropped) = (0..multiples.len()).find(lacks_one) else {
                return;
            };
            multiples[dropped] = 0.0;
        }
    }

    fn of(&mut self, options: &[usize]) -> OptionSet {
        self.of_at(options, 1.0)
    }

    /// Options at a multiple of their planned scale, without any other.
    fn of_at(&mut self, options: &[usize], multiple: f64) -> OptionSet {
        let mut multiples = vec![0.0; self.plan.options.len()];
        for &option in options {
            multiples[option] = multiple;
        }
        set(self.plan, self.projector, multiples)
    }

    /// An option and what it needs, without anything else and as small as they can be chosen.
    fn least(&mut self, option: usize) -> OptionSet {
        let multiples = self.portfolio.question.scales.multiples();
        let smallest = multiples.iter().copied().find(|multiple| *multiple > 0.0);
        let closure = self.closure(option);
        self.of_at(&closure, smallest.unwrap_or(1.0))
    }

    /// An option and what it needs, without anything else.
    fn together(&mut self, option: usize) -> OptionSet {
        let closure = self.closure(option);
        self.of(&closure)
    }

    /// The options of the chosen set that take an option's worth away: without one of them it would add more than beside it.
    fn overlapping(&mut self, option: usize, adds: f64, alone: f64) -> Vec<usize> {
        let members = (0..self.plan.options.len()).filter(|&one| self.chosen.multiples[one] > 0.0);
        let mut takes: Vec<(usize, f64)> = Vec::new();
        for member in members.collect::<Vec<_>>() {
            let mut without = self.chosen.multiples.clone();
            without[member] = 0.0;
            self.drop_dependants(&mut without);
            let mut with = without.clone();
            with[option] = 1.0;
            let without = set(self.plan, self.projector, without).npv;
            let with = set(self.plan, self.projector, with).npv;
            takes.push((member, with - without - adds));
        }
        takes.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let enough = WORTH_NAMING * (alone - adds);
        let most = takes.first().map_or(0.0, |(_, most)| *most);
        takes.retain(|(_, takes)| *takes > 0.0 && (*takes >= enough || *takes == most));
        takes.into_iter().map(|(member, _)| member).collect()
    }
}
