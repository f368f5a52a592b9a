//! Where each number of a plan that may be an estimate stands in a trial.

use crate::domain::{FieldPath, Plan, Step};

/// The order of the numbers of a trial: those of the response, then of every segment, driver, friction, option and effect.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberOrder {
    segments: usize,
    drivers: usize,
    frictions: usize,
    options: usize,
    effects: usize,
    count: usize,
}

pub(super) const LOSS_AVERSION: usize = 0;
pub(super) const DELIGHT_CAP: usize = 1;
pub(super) const EXPECTATION_DRIFT: usize = 2;
pub(super) const EXPECTATION_ADAPTATION: usize = 3;
pub(super) const LAG_MONTHS: usize = 4;
pub(super) const RETENTION: usize = 5;
pub(super) const SPEND: usize = 6;
pub(super) const PRICE: usize = 7;
pub(super) const REFERRAL: usize = 8;
pub(super) const CONVERSION: usize = 9;
pub(super) const CONTACT: usize = 10;
const OF_RESPONSE: usize = 11;
const OF_SEGMENT: usize = 3;
const OF_DRIVER: usize = 2;
const OF_FRICTION: usize = 4;
const OF_OPTION: usize = 3;

impl NumberOrder {
    pub(super) fn of(plan: &Plan) -> Self {
        let segments = OF_RESPONSE;
        let drivers = segments + OF_SEGMENT * plan.segments.len();
        let frictions = drivers + OF_DRIVER * plan.drivers.len();
        let options = frictions + OF_FRICTION * plan.frictions.len();
        let effects = options + OF_OPTION * plan.options.len();
        Self {
            segments,
            drivers,
            frictions,
            options,
            effects,
            count: effects + plan.effects.len(),
        }
    }

    pub(super) fn churn(&self, segment: usize) -> usize {
        self.segments + OF_SEGMENT * segment
    }

    pub(super) fn annual_spend(&self, segment: usize) -> usize {
        self.churn(segment) + 1
    }

    pub(super) fn margin(&self, segment: usize) -> usize {
        self.churn(segment) + 2
    }

    pub(super) fn delivered(&self, driver: usize) -> usize {
        self.drivers + OF_DRIVER * driver
    }

    pub(super) fn expected(&self, driver: usize) -> usize {
        self.delivered(driver) + 1
    }

    pub(super) fn incidents(&self, friction: usize) -> usize {
        self.frictions + OF_FRICTION * friction
    }

    pub(super) fn leave_if_silent(&self, friction: usize) -> usize {
        self.incidents(friction) + 1
    }

    pub(super) fn leave_if_unresolved(&self, friction: usize) -> usize {
        self.incidents(friction) + 2
    }

    pub(super) fn leave_if_resolved(&self, friction: usize) -> usize {
        self.incidents(friction) + 3
    }

    pub(super) fn delay(&self, option: usize) -> usize {
        self.options + OF_OPTION * option
    }

    pub(super) fn one_off_cost(&self, option: usize) -> usize {
        self.delay(option) + 1
    }

    pub(super) fn annual_cost(&self, option: usize) -> usize {
        self.delay(option) + 2
    }

    pub(super) fn size(&self, effect: usize) -> usize {
        self.effects + effect
    }

    /// Every number at its likely value.
    pub(super) fn likely(&self, plan: &Plan) -> Vec<f64> {
        let response = &plan.response;
        let mut values = vec![0.0; self.count];
        for (slot, value) in [
            (LOSS_AVERSION, response.loss_aversion),
            (DELIGHT_CAP, response.delight_cap),
            (EXPECTATION_DRIFT, response.expectation_drift),
            (EXPECTATION_ADAPTATION, response.expectation_adaptation),
            (LAG_MONTHS, response.lag_months),
            (RETENTION, response.retention),
            (SPEND, response.spend),
            (PRICE, response.price),
            (REFERRAL, response.referral),
            (CONVERSION, response.conversion),
            (CONTACT, response.contact),
        ] {
            values[slot] = value;
        }
        for (position, segment) in plan.segments.iter().enumerate() {
            values[self.churn(position)] = segment.annual_churn;
            values[self.annual_spend(position)] = segment.annual_spend;
            values[self.margin(position)] = segment.contribution_margin;
        }
        for (position, driver) in plan.drivers.iter().enumerate() {
            values[self.delivered(position)] = driver.delivered;
            values[self.expected(position)] = driver.expected.unwrap_or(driver.delivered);
        }
        for (position, friction) in plan.frictions.iter().enumerate() {
            values[self.incidents(position)] = friction.incidents_per_year;
            values[self.leave_if_silent(position)] = friction.leave_if_silent;
            values[self.leave_if_unresolved(position)] = friction.leave_if_unresolved;
            values[self.leave_if_resolved(position)] = friction.leave_if_resolved;
        }
        for (position, option) in plan.options.iter().enumerate() {
            values[self.delay(position)] = option.delay_months;
            values[self.one_off_cost(position)] = option.one_off_cost;
            values[self.annual_cost(position)] = option.annual_cost;
        }
        for (position, effect) in plan.effects.iter().enumerate() {
            values[self.size(position)] = effect.size;
        }
        values
    }

    /// The place of the number at a path of the case; none for one that is never an estimate.
    pub(super) fn at(&self, plan: &Plan, path: &FieldPath) -> Option<usize> {
        match path.steps() {
            [Step::Field("response"), Step::Field(field)] => Some(match *field {
                "loss_aversion" => LOSS_AVERSION,
                "delight_cap" => DELIGHT_CAP,
                "expectation_drift" => EXPECTATION_DRIFT,
                "expectation_adaptation" => EXPECTATION_ADAPTATION,
                "lag_months" => LAG_MONTHS,
                "retention" => RETENTION,
                "spend" => SPEND,
                "price" => PRICE,
                "referral" => REFERRAL,
                "conversion" => CONVERSION,
                "contact" => CONTACT,
                _ => return None,
            }),
            [
                Step::Field("options"),
                Step::Item { index, .. },
                Step::Field("effects"),
                Step::Item { index: place, .. },
                Step::Field("size"),
            ] => Some(self.size(plan.options.get(*index)?.effects.start + place)),
            [
                Step::Field(list),
                Step::Item { index, .. },
                Step::Field(field),
            ] => Some(match (*list, *field) {
                ("segments", "annual_churn") => self.churn(*index),
                ("segments", "annual_spend") => self.annual_spend(*index),
                ("segments", "contribution_margin") => self.margin(*index),
                ("drivers", "delivered") => self.delivered(*index),
                ("drivers", "expected") => self.expected(*index),
                ("frictions", "incidents_per_year") => self.incidents(*index),
                ("frictions", "leave_if_silent") => self.leave_if_silent(*index),
                ("frictions", "leave_if_unresolved") => self.leave_if_unresolved(*index),
                ("frictions", "leave_if_resolved") => self.leave_if_resolved(*index),
                ("options", "delay_months") => self.delay(*index),
                ("options", "one_off_cost") => self.one_off_cost(*index),
                ("options", "annual_cost") => self.annual_cost(*index),
                _ => return None,
            }),
            _ => None,
        }
    }
}
