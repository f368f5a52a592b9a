//! A plan in numbers of another kind, each made from its value and its place in the case.

use std::ops::Mul;

use super::{
    DriverPlan, EffectPlan, Evidence, FieldPath, FinancePlan, FrictionPlan, KanoResponse,
    MemoryWeights, OptionPlan, Plan, ResponsePlan, SegmentPlan, TouchpointPlan,
};

/// Makes the numbers of a plan; `at` is where the one that is made stands.
struct Maker<'f, F> {
    make: &'f mut F,
    at: FieldPath,
}

impl Plan {
    /// The same plan in numbers that `make` makes of each number's place in the case and its value.
    ///
    /// A parameter that was left out stands where it would be set. What the maths does not use, as the budget, stays a
    /// plain number. The weights of the effects are derived anew. Who changes values answers for their ranges.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "a method alone is bound to one lifetime"
    )]
    pub fn with_numbers<N>(&self, mut make: impl FnMut(FieldPath, f64) -> N) -> Plan<N>
    where
        N: Copy + From<f64> + Into<f64> + Mul<Output = N>,
    {
        let mut root = Maker {
            make: &mut make,
            at: FieldPath::root(),
        };
        let response = root.within("response").response(&self.response);
        let mut plan = Plan {
            start: self.start,
            months: self.months,
            finance: root.within("finance").finance(&self.finance),
            segments: root.items(
                "segments",
                &self.segments,
                |s| &s.id,
                |make, item| make.segment(item),
            ),
            touchpoints: root.items(
                "touchpoints",
                &self.touchpoints,
                |t| &t.id,
                |make, item| make.touchpoint(item),
            ),
            drivers: root.items(
                "drivers",
                &self.drivers,
                |d| &d.id,
                |make, driver| make.driver(driver, response.tolerance),
            ),
            frictions: root.items(
                "frictions",
                &self.frictions,
                |f| &f.id,
                |make, item| make.friction(item),
            ),
            options: root.items(
                "options",
                &self.options,
                |o| &o.id,
                |make, item| make.option(item),
            ),
            effects: Vec::with_capacity(self.effects.len()),
            measurements: self.measurements.clone(),
            response,
        };
        for (index, option) in self.options.iter().enumerate() {
            let at = FieldPath::root()
                .field("options")
                .item(index, &option.id)
                .field("effects");
            for (place, effect) in self.effects[option.effects.clone()].iter().enumerate() {
                let mut maker = Maker {
                    make: &mut make,
                    at: at.item(place, ""),
                };
                plan.effects.push(maker.effect(effect));
            }
        }
        plan.weigh_effects();
        plan
    }
}

impl<F> Maker<'_, F> {
    fn within(&mut self, field: &'static str) -> Maker<'_, F> {
        Maker {
            at: self.at.field(field),
            make: self.make,
        }
    }

    fn number<N>(&mut self, field: &'static str, value: f64) -> N
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        (self.make)(self.at.field(field), value)
    }

    fn items<T, U>(
        &mut self,
        list: &'static str,
        items: &[T],
        id: impl Fn(&T) -> &str,
        mut make: impl FnMut(&mut Maker<'_, F>, &T) -> U,
    ) -> Vec<U> {
        let list = self.at.field(list);
        let numbered = items.iter().enumerate();
        numbered
            .map(|(index, item)| {
                let mut maker = Maker {
                    at: list.item(index, id(item)),
                    make: &mut *self.make,
                };
                make(&mut maker, item)
            })
            .collect()
    }

    fn finance<N>(&mut self, finance: &FinancePlan) -> FinancePlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        FinancePlan {
            discount_rate: self.number("discount_rate", finance.discount_rate),
            contingency: self.number("contingency", finance.contingency),
            spend_growth: self.number("spend_growth", finance.spend_growth),
            cost_inflation: self.number("cost_inflation", finance.cost_inflation),
            budget: finance.budget,
            risk_adjust: finance.risk_adjust,
            loss_alert: finance.loss_alert,
        }
    }

    fn response<N>(&mut self, response: &ResponsePlan) -> ResponsePlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        let MemoryWeights { average, peak, end } = response.memory;
        let [basic, performance, attractive] = response.kano;
        ResponsePlan {
            tolerance: self.number("tolerance", response.tolerance),
            loss_aversion: self.number("loss_aversion", response.loss_aversion),
            delight_cap: self.number("delight_cap", response.delight_cap),
            gain_curve: response.gain_curve,
            kano: [
                self.within("kano").within("basic").kano(basic),
                self.within("kano").within("performance").kano(performance),
                self.within("kano").within("attractive").kano(attractive),
            ],
            memory: MemoryWeights {
                average: self.within("memory").number("average", average),
                peak: self.within("memory").number("peak", peak),
                end: self.within("memory").number("end", end),
            },
            expectation_drift: self.number("expectation_drift", response.expectation_drift),
            expectation_adaptation: self
                .number("expectation_adaptation", response.expectation_adaptation),
            lag_months: self.number("lag_months", response.lag_months),
            retention: self.number("retention", response.retention),
            spend: self.number("spend", response.spend),
            price: self.number("price", response.price),
            price_high: response.price_high,
            referral: self.number("referral", response.referral),
            conversion: self.number("conversion", response.conversion),
            contact: self.number("contact", response.contact),
            friction_repeat: self.number("friction_repeat", response.friction_repeat),
            confidence: Evidence::ALL.map(|grade| {
                self.within("confidence")
                    .number(confidence_field(grade), response.confidence(grade))
            }),
            overshoot_alert: response.overshoot_alert,
        }
    }

    fn kano<N>(&mut self, kano: KanoResponse) -> KanoResponse<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        KanoResponse {
            loss: self.number("loss", kano.loss),
            gain: self.number("gain", kano.gain),
        }
    }

    fn segment<N>(&mut self, segment: &SegmentPlan) -> SegmentPlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        SegmentPlan {
            id: segment.id.clone(),
            customers: self.number("customers", segment.customers),
            annual_churn: self.number("annual_churn", segment.annual_churn),
            annual_spend: self.number("annual_spend", segment.annual_spend),
            contribution_margin: self.number("contribution_margin", segment.contribution_margin),
            new_customers_per_year: self
                .number("new_customers_per_year", segment.new_customers_per_year),
            referrals_per_year: self.number("referrals_per_year", segment.referrals_per_year),
            prospects_per_year: self.number("prospects_per_year", segment.prospects_per_year),
            conversion_rate: self.number("conversion_rate", segment.conversion_rate),
            contacts_per_year: self.number("contacts_per_year", segment.contacts_per_year),
            cost_per_contact: self.number("cost_per_contact", segment.cost_per_contact),
            expectation_offset: self.number("expectation_offset", segment.expectation_offset),
        }
    }

    fn touchpoint<N>(&mut self, touchpoint: &TouchpointPlan) -> TouchpointPlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        TouchpointPlan {
            id: touchpoint.id.clone(),
            stage: touchpoint.stage,
            reach: self.number("reach", touchpoint.reach),
        }
    }

    fn driver<N: Copy>(&mut self, driver: &DriverPlan, tolerance: N) -> DriverPlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        DriverPlan {
            id: driver.id.clone(),
            touchpoint: driver.touchpoint,
            pillar: driver.pillar,
            voice: driver.voice,
            kano: driver.kano,
            importance: self.number("importance", driver.importance),
            delivered: self.number("delivered", driver.delivered),
            delivered_evidence: driver.delivered_evidence,
            expected: driver
                .expected
                .map(|expected| self.number("expected", expected)),
            expected_evidence: driver.expected_evidence,
            promised: driver.promised.map(|mark| self.number("promised", mark)),
            believed: driver.believed.map(|mark| self.number("believed", mark)),
            tolerance: if driver.has_own_tolerance {
                self.number("tolerance", driver.tolerance)
            } else {
                tolerance
            },
            has_own_tolerance: driver.has_own_tolerance,
            friction: driver.friction,
        }
    }

    fn friction<N>(&mut self, friction: &FrictionPlan) -> FrictionPlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        FrictionPlan {
            id: friction.id.clone(),
            touchpoint: friction.touchpoint,
            incidents_per_year: self.number("incidents_per_year", friction.incidents_per_year),
            complaint_share: self.number("complaint_share", friction.complaint_share),
            resolution_share: self.number("resolution_share", friction.resolution_share),
            leave_if_silent: self.number("leave_if_silent", friction.leave_if_silent),
            leave_if_unresolved: self.number("leave_if_unresolved", friction.leave_if_unresolved),
            leave_if_resolved: self.number("leave_if_resolved", friction.leave_if_resolved),
            leave_evidence: friction.leave_evidence,
            contacts_per_incident: self
                .number("contacts_per_incident", friction.contacts_per_incident),
        }
    }

    fn option<N>(&mut self, option: &OptionPlan) -> OptionPlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        OptionPlan {
            id: option.id.clone(),
            category: option.category,
            included: option.included,
            scale: self.number("scale", option.scale),
            start_month: self.number("start_month", option.start_month),
            build_months: self.number("build_months", option.build_months),
            ramp_months: self.number("ramp_months", option.ramp_months),
            run_months: option.run_months.map(|run| self.number("run_months", run)),
            fade_half_life_months: self
                .number("fade_half_life_months", option.fade_half_life_months),
            delay_months: self.number("delay_months", option.delay_months),
            one_off_cost: self.number("one_off_cost", option.one_off_cost),
            annual_cost: self.number("annual_cost", option.annual_cost),
            fixed_share: self.number("fixed_share", option.fixed_share),
            cost_uplift: self.number("cost_uplift", option.cost_uplift),
            success_probability: self.number("success_probability", option.success_probability),
            effects: option.effects.clone(),
            requires: option.requires.clone(),
            excludes: option.excludes.clone(),
        }
    }

    fn effect<N: From<f64>>(&mut self, effect: &EffectPlan) -> EffectPlan<N>
    where
        F: FnMut(FieldPath, f64) -> N,
    {
        EffectPlan {
            option: effect.option,
            target: effect.target,
            size: self.number("size", effect.size),
            weight: N::from(effect.weight),
            evidence: effect.evidence,
            named_evidence: effect.named_evidence,
        }
    }
}

/// The field of the confidence in a grade.
fn confidence_field(grade: Evidence) -> &'static str {
    match grade {
        Evidence::OwnExperiment => "own_experiment",
        Evidence::OwnTrend => "own_trend",
        Evidence::OwnSurvey => "own_survey",
        Evidence::PublishedStudy => "published_study",
        Evidence::Judgement => "judgement",
    }
}
