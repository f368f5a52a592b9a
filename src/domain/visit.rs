//! One walk over every number of a case, with its path and its entry in the table of inputs.

use super::inputs::{self, Input};
use super::{
    BusinessCase, Driver, Estimate, FieldPath, Finance, Friction, Impact, InvestmentOption,
    Measurement, Metric, Response, Segment,
};

/// Receives every number of a case. Numbers that were left out are not visited.
pub trait CaseVisitor {
    /// A number that is certain by nature.
    fn number(&mut self, path: FieldPath, input: &'static Input, value: f64);
    /// A number that may have a range.
    fn estimate(&mut self, path: FieldPath, input: &'static Input, value: &Estimate);
}

/// Leads a visitor past every number of a case, in the order of the file.
pub fn visit_case(case: &BusinessCase, visitor: &mut impl CaseVisitor) {
    let root = FieldPath::root();
    visitor.number(
        root.field("horizon_years"),
        &inputs::HORIZON_YEARS,
        f64::from(case.horizon_years),
    );
    Walk {
        visitor,
        at: root.field("finance"),
    }
    .finance(&case.finance);
    Walk {
        visitor,
        at: root.field("response"),
    }
    .response(&case.response);
    for (index, segment) in case.segments.iter().enumerate() {
        Walk {
            visitor,
            at: root.field("segments").item(index, &segment.id),
        }
        .segment(segment);
    }
    for (index, touchpoint) in case.touchpoints.iter().enumerate() {
        Walk {
            visitor,
            at: root.field("touchpoints").item(index, &touchpoint.id),
        }
        .number("reach", &inputs::REACH, touchpoint.reach);
    }
    for (index, driver) in case.drivers.iter().enumerate() {
        Walk {
            visitor,
            at: root.field("drivers").item(index, &driver.id),
        }
        .driver(driver);
    }
    for (index, friction) in case.frictions.iter().enumerate() {
        Walk {
            visitor,
            at: root.field("frictions").item(index, &friction.id),
        }
        .friction(friction);
    }
    for (index, option) in case.options.iter().enumerate() {
        Walk {
            visitor,
            at: root.field("options").item(index, &option.id),
        }
        .option(option);
    }
    for (index, measurement) in case.measurements.iter().enumerate() {
        Walk {
            visitor,
            at: root.field("measurements").item(index, ""),
        }
        .measurement(measurement);
    }
}

/// The visitor at one place of the case.
struct Walk<'a, V> {
    visitor: &'a mut V,
    at: FieldPath,
}

impl<V: CaseVisitor> Walk<'_, V> {
    fn number(&mut self, field: &'static str, input: &'static Input, value: f64) {
        self.visitor.number(self.at.field(field), input, value);
    }

    fn optional_number(&mut self, field: &'static str, input: &'static Input, value: Option<f64>) {
        if let Some(value) = value {
            self.number(field, input, value);
        }
    }

    fn estimate(&mut self, field: &'static str, input: &'static Input, value: &Estimate) {
        self.visitor.estimate(self.at.field(field), input, value);
    }

    fn optional_estimate(
        &mut self,
        field: &'static str,
        input: &'static Input,
        value: Option<&Estimate>,
    ) {
        if let Some(value) = value {
            self.estimate(field, input, value);
        }
    }

    fn within(&mut self, field: &'static str) -> Walk<'_, V> {
        Walk {
            at: self.at.field(field),
            visitor: self.visitor,
        }
    }

    fn finance(&mut self, finance: &Finance) {
        let Finance {
            discount_rate,
            contingency,
            spend_growth,
            cost_inflation,
            budget,
            risk_adjust: _,
            loss_alert,
        } = finance;
        self.number("discount_rate", &inputs::DISCOUNT_RATE, *discount_rate);
        self.number("contingency", &inputs::CONTINGENCY, *contingency);
        self.number("spend_growth", &inputs::SPEND_GROWTH, *spend_growth);
        self.number("cost_inflation", &inputs::COST_INFLATION, *cost_inflation);
        self.optional_number("budget", &inputs::BUDGET, *budget);
        self.number("loss_alert", &inputs::LOSS_ALERT, *loss_alert);
    }

    fn response(&mut self, response: &Response) {
        let Response {
            tolerance,
            loss_aversion,
            delight_cap,
            gain_curve: _,
            kano,
            memory,
            expectation_drift,
            expectation_adaptation,
            lag_months,
            retention,
            spend,
            price,
            referral,
            conversion,
            contact,
            friction_repeat,
            confidence,
            overshoot_alert,
            spread: _,
        } = response;
        self.optional_number("tolerance", &inputs::TOLERANCE, *tolerance);
        self.optional_estimate(
            "loss_aversion",
            &inputs::LOSS_AVERSION,
            loss_aversion.as_ref(),
        );
        self.optional_estimate("delight_cap", &inputs::DELIGHT_CAP, delight_cap.as_ref());
        for (name, pair, loss, gain) in [
            (
                "basic",
                &kano.basic,
                &inputs::KANO_BASIC_LOSS,
                &inputs::KANO_BASIC_GAIN,
            ),
            (
                "performance",
                &kano.performance,
                &inputs::KANO_PERFORMANCE_LOSS,
                &inputs::KANO_PERFORMANCE_GAIN,
            ),
            (
                "attractive",
                &kano.attractive,
                &inputs::KANO_ATTRACTIVE_LOSS,
                &inputs::KANO_ATTRACTIVE_GAIN,
            ),
        ] {
            self.within("kano")
                .within(name)
                .optional_number("loss", loss, pair.loss);
            self.within("kano")
                .within(name)
                .optional_number("gain", gain, pair.gain);
        }
        self.within("memory")
            .optional_number("average", &inputs::MEMORY_AVERAGE, memory.average);
        self.within("memory")
            .optional_number("peak", &inputs::MEMORY_PEAK, memory.peak);
        self.within("memory")
            .optional_number("end", &inputs::MEMORY_END, memory.end);
        self.optional_estimate(
            "expectation_drift",
            &inputs::EXPECTATION_DRIFT,
            expectation_drift.as_ref(),
        );
        self.optional_estimate(
            "expectation_adaptation",
            &inputs::EXPECTATION_ADAPTATION,
            expectation_adaptation.as_ref(),
        );
        self.optional_estimate("lag_months", &inputs::LAG_MONTHS, lag_months.as_ref());
        self.optional_estimate("retention", &inputs::RETENTION, retention.as_ref());
        self.optional_estimate("spend", &inputs::SPEND, spend.as_ref());
        self.optional_estimate("price", &inputs::PRICE, price.as_ref());
        self.optional_estimate("referral", &inputs::REFERRAL, referral.as_ref());
        self.optional_estimate("conversion", &inputs::CONVERSION, conversion.as_ref());
        self.optional_estimate("contact", &inputs::CONTACT, contact.as_ref());
        self.optional_number(
            "friction_repeat",
            &inputs::FRICTION_REPEAT,
            *friction_repeat,
        );
        for (name, input, value) in [
            (
                "own_experiment",
                &inputs::CONFIDENCE_OWN_EXPERIMENT,
                confidence.own_experiment,
            ),
            (
                "own_trend",
                &inputs::CONFIDENCE_OWN_TREND,
                confidence.own_trend,
            ),
            (
                "own_survey",
                &inputs::CONFIDENCE_OWN_SURVEY,
                confidence.own_survey,
            ),
            (
                "published_study",
                &inputs::CONFIDENCE_PUBLISHED_STUDY,
                confidence.published_study,
            ),
            (
                "judgement",
                &inputs::CONFIDENCE_JUDGEMENT,
                confidence.judgement,
            ),
        ] {
            self.within("confidence")
                .optional_number(name, input, value);
        }
        self.optional_number(
            "overshoot_alert",
            &inputs::OVERSHOOT_ALERT,
            *overshoot_alert,
        );
    }

    fn segment(&mut self, segment: &Segment) {
        let Segment {
            id: _,
            name: _,
            customers,
            annual_churn,
            annual_spend,
            contribution_margin,
            new_customers_per_year,
            referrals_per_year,
            prospects_per_year,
            conversion_rate,
            contacts_per_year,
            cost_per_contact,
            expectation_offset,
        } = segment;
        self.number("customers", &inputs::CUSTOMERS, *customers);
        self.estimate("annual_churn", &inputs::ANNUAL_CHURN, annual_churn);
        self.estimate("annual_spend", &inputs::ANNUAL_SPEND, annual_spend);
        self.estimate(
            "contribution_margin",
            &inputs::CONTRIBUTION_MARGIN,
            contribution_margin,
        );
        self.number(
            "new_customers_per_year",
            &inputs::NEW_CUSTOMERS_PER_YEAR,
            *new_customers_per_year,
        );
        self.number(
            "referrals_per_year",
            &inputs::REFERRALS_PER_YEAR,
            *referrals_per_year,
        );
        self.number(
            "prospects_per_year",
            &inputs::PROSPECTS_PER_YEAR,
            *prospects_per_year,
        );
        self.number(
            "conversion_rate",
            &inputs::CONVERSION_RATE,
            *conversion_rate,
        );
        self.number(
            "contacts_per_year",
            &inputs::CONTACTS_PER_YEAR,
            *contacts_per_year,
        );
        self.number(
            "cost_per_contact",
            &inputs::COST_PER_CONTACT,
            *cost_per_contact,
        );
        self.number(
            "expectation_offset",
            &inputs::EXPECTATION_OFFSET,
            *expectation_offset,
        );
    }

    fn driver(&mut self, driver: &Driver) {
        self.number("importance", &inputs::IMPORTANCE, driver.importance);
        self.estimate("delivered", &inputs::DELIVERED, &driver.delivered);
        self.optional_estimate("expected", &inputs::EXPECTED, driver.expected.as_ref());
        self.optional_number("promised", &inputs::PROMISED, driver.promised);
        self.optional_number("believed", &inputs::BELIEVED, driver.believed);
        self.optional_number("tolerance", &inputs::DRIVER_TOLERANCE, driver.tolerance);
    }

    fn friction(&mut self, friction: &Friction) {
        self.estimate(
            "incidents_per_year",
            &inputs::INCIDENTS_PER_YEAR,
            &friction.incidents_per_year,
        );
        self.number(
            "complaint_share",
            &inputs::COMPLAINT_SHARE,
            friction.complaint_share,
        );
        self.number(
            "resolution_share",
            &inputs::RESOLUTION_SHARE,
            friction.resolution_share,
        );
        self.estimate(
            "leave_if_silent",
            &inputs::LEAVE_IF_SILENT,
            &friction.leave_if_silent,
        );
        self.estimate(
            "leave_if_unresolved",
            &inputs::LEAVE_IF_UNRESOLVED,
            &friction.leave_if_unresolved,
        );
        self.estimate(
            "leave_if_resolved",
            &inputs::LEAVE_IF_RESOLVED,
            &friction.leave_if_resolved,
        );
        self.number(
            "contacts_per_incident",
            &inputs::CONTACTS_PER_INCIDENT,
            friction.contacts_per_incident,
        );
    }

    fn option(&mut self, option: &InvestmentOption) {
        self.number("scale", &inputs::SCALE, option.scale);
        self.number(
            "start_month",
            &inputs::START_MONTH,
            f64::from(option.start_month),
        );
        self.number(
            "build_months",
            &inputs::BUILD_MONTHS,
            f64::from(option.build_months),
        );
        self.number("ramp_months", &inputs::RAMP_MONTHS, option.ramp_months);
        self.optional_number("run_months", &inputs::RUN_MONTHS, option.run_months);
        self.number(
            "fade_half_life_months",
            &inputs::FADE_HALF_LIFE_MONTHS,
            option.fade_half_life_months,
        );
        self.estimate("delay_months", &inputs::DELAY_MONTHS, &option.delay_months);
        self.estimate("one_off_cost", &inputs::ONE_OFF_COST, &option.one_off_cost);
        self.estimate("annual_cost", &inputs::ANNUAL_COST, &option.annual_cost);
        self.number("fixed_share", &inputs::FIXED_SHARE, option.fixed_share);
        self.number("cost_uplift", &inputs::COST_UPLIFT, option.cost_uplift);
        self.number(
            "success_probability",
            &inputs::SUCCESS_PROBABILITY,
            option.success_probability,
        );
        let effects = self.at.field("effects");
        for (index, effect) in option.effects.iter().enumerate() {
            let path = effects.item(index, "").field("size");
            self.visitor
                .estimate(path, effect.impact.size_input(), &effect.size);
        }
    }

    fn measurement(&mut self, measurement: &Measurement) {
        let input = match measurement.metric {
            Metric::Nps => &inputs::MEASUREMENT_NPS,
            Metric::Csat | Metric::Ces | Metric::Other(_) => &inputs::MEASUREMENT_VALUE,
        };
        self.number("value", input, measurement.value);
    }
}

impl Impact {
    /// The entry of the table of inputs for the size of an effect with this impact.
    pub fn size_input(&self) -> &'static Input {
        match self {
            Self::Lift(_) => &inputs::EFFECT_LIFT,
            Self::Expectation(_) => &inputs::EFFECT_EXPECTATION,
            Self::Incidents(_) => &inputs::EFFECT_INCIDENTS,
            Self::Resolution(_) => &inputs::EFFECT_RESOLUTION,
            Self::Complaints(_) => &inputs::EFFECT_COMPLAINTS,
            Self::Saving => &inputs::EFFECT_SAVING,
        }
    }
}
