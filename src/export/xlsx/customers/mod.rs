//! The sheet of customers: failures, what customers do, how many there are and what they bring, in both worlds (section 4
//! of the model).

mod frictions;

use crate::domain::SegmentPlan;
use crate::engine::figure::{SegmentFigure, SegmentMonthFigure, WorldFigure};
use crate::export::xlsx::context::Context;
use crate::export::xlsx::inputs::InputCells;
use crate::export::xlsx::journey::{DifferenceCells, ResponseRows};
use crate::export::xlsx::money::Time;
use crate::export::xlsx::options::OptionFigureCells;
use crate::export::xlsx::page::{CellValue, MonthRow, Sheet};
use crate::export::xlsx::style::CellStyle;
use crate::export::xlsx::term::Term;

use frictions::Frictions;

/// What a segment brings in each world.
pub(super) struct SegmentCells {
    pub(super) without: AccountRows,
    pub(super) with: AccountRows,
    /// Contribution when nothing is done and expectations stand still.
    pub(super) still: MonthRow,
}

/// Customers and money of a segment in one world.
pub(super) struct AccountRows {
    pub(super) customers: MonthRow,
    pub(super) customers_end: CellValue,
    pub(super) contribution: MonthRow,
    pub(super) revenue: MonthRow,
}

/// Writes the sheet.
pub(super) fn write(
    page: &mut Sheet,
    context: &Context<'_>,
    inputs: &InputCells,
    options: &OptionFigureCells,
    responses: &[ResponseRows],
    time: &Time,
) -> Vec<SegmentCells> {
    page.timeline(context, "workbook-customers", "workbook-customers-lead");
    let frictions = frictions::frictions(page, context, inputs, &options.effects);
    let mut segments = Vec::new();
    for (position, response) in responses.iter().enumerate() {
        let name = &context.case.segments[position].name;
        page.heading(name, CellStyle::Heading);
        let cells = &inputs.segments[position];
        let rates = Rates::new(page, context, cells, &frictions);
        let study = SegmentSheet {
            context,
            inputs,
            cells,
            rates: &rates,
            frictions: &frictions,
            time,
        };
        segments.push(study.write(page, name, response));
    }
    segments
}

/// What a segment is like before anything changes.
struct Rates {
    base_hazard: CellValue,
    hazard_fit: CellValue,
    base_contacts: CellValue,
    contacts_fit: CellValue,
}

impl Rates {
    fn new(
        page: &mut Sheet,
        context: &Context<'_>,
        cells: &SegmentPlan<CellValue>,
        frictions: &Frictions,
    ) -> Self {
        let observed = page.fixed(
            &context.texts.get("workbook-observed-hazard"),
            "h\u{2080}",
            -((1.0 - cells.annual_churn.term()).ln()),
            CellStyle::Rate,
        );
        let fit = |observed: Term, explained: Term| {
            explained
                .is_above(&observed)
                .choose(&observed / &explained, 1.0)
        };
        let (hazard, contacts) = (
            frictions.hazard_today.term(),
            frictions.contacts_today.term(),
        );
        let mut fixed = |figure: SegmentFigure, symbol: &str, term: Term| {
            page.fixed(&context.name(figure.key()), symbol, term, CellStyle::Rate)
        };
        Self {
            base_hazard: fixed(
                SegmentFigure::BaseHazard,
                "h\u{2080} \u{2212} H\u{2080}",
                (observed.term() - &hazard).at_least(0.0),
            ),
            hazard_fit: fixed(
                SegmentFigure::HazardFit,
                "h\u{2080}/H\u{2080}",
                fit(observed.term(), hazard),
            ),
            base_contacts: fixed(
                SegmentFigure::BaseContacts,
                "k\u{2080} \u{2212} K\u{2080}",
                (cells.contacts_per_year.term() - &contacts).at_least(0.0),
            ),
            contacts_fit: fixed(
                SegmentFigure::ContactsFit,
                "k\u{2080}/K\u{2080}",
                fit(cells.contacts_per_year.term(), contacts),
            ),
        }
    }
}

/// One segment.
struct SegmentSheet<'a> {
    context: &'a Context<'a>,
    inputs: &'a InputCells,
    cells: &'a SegmentPlan<CellValue>,
    rates: &'a Rates,
    frictions: &'a Frictions,
    time: &'a Time,
}

/// What customers of a segment do in one world.
struct BehaviourRows {
    survival: MonthRow,
    spend: MonthRow,
    premium: Option<MonthRow>,
    referrals: MonthRow,
    conversions: MonthRow,
    contacts: MonthRow,
}

impl SegmentSheet<'_> {
    fn write(&self, page: &mut Sheet, name: &str, response: &ResponseRows) -> SegmentCells {
        let texts = self.context.texts;
        let frictions = self.frictions;
        let mut world = |key: &str, differences: &DifferenceCells, today: bool| {
            page.heading(format!("{name} · {}", texts.get(key)), CellStyle::Part);
            let first = page.row;
            let behaviour = self.behaviour(page, differences, |line, fixed, month| {
                if today { fixed.term() } else { line.at(month) }
            });
            page.folds.push((first, page.row - 1));
            self.account(page, &behaviour)
        };
        let without = world("quantity-world-without", &response.without, true);
        let with = world("quantity-world-with", &response.with, false);
        page.heading(
            format!("{name} · {}", texts.get("quantity-world-still")),
            CellStyle::Part,
        );
        let still = self.still(page, frictions);
        SegmentCells {
            without,
            with,
            still,
        }
    }

    fn line(
        &self,
        page: &mut Sheet,
        label: &str,
        symbol: &str,
        look: CellStyle,
        formula: impl Fn(usize) -> Term,
    ) -> MonthRow {
        let line = page.line(label, symbol, look);
        page.months(line, self.context.months, formula)
    }

    fn behaviour(
        &self,
        page: &mut Sheet,
        differences: &DifferenceCells,
        friction: impl Fn(&MonthRow, &CellValue, usize) -> Term,
    ) -> BehaviourRows {
        let (cells, rates, time) = (self.cells, self.rates, self.time);
        let response = &self.inputs.response;
        let texts = self.context.texts;
        let frictions = self.frictions;
        let (all, once) = (&differences.experience, &differences.counted_once);
        let hazard = self.line(
            page,
            &texts.get("workbook-hazard"),
            "h",
            CellStyle::Rate,
            |month| {
                let factor = (-(response.retention.term() * once.at(month))).exp();
                let failures = friction(&frictions.hazard, &frictions.hazard_today, month);
                rates.base_hazard.term() * factor + rates.hazard_fit.term() * failures
            },
        );
        let survival = self.line(
            page,
            &self.context.name(SegmentMonthFigure::Survival.key()),
            "S",
            CellStyle::Factor,
            |month| (-(hazard.at(month) / 12.0)).exp(),
        );
        let spend = self.line(
            page,
            &texts.get("workbook-spend"),
            "s",
            CellStyle::Price,
            |month| {
                let factor = (response.spend.term() * all.at(month)).exp();
                cells.annual_spend.term() * time.growth.at(month) * factor
            },
        );
        let name = self.context.name(SegmentMonthFigure::PricePremium.key());
        let premium = self.line(page, &name, "\u{3c0}", CellStyle::FineShare, |month| {
            response.price.term() * all.at(month)
        });
        let referrals = self.line(
            page,
            &texts.get("workbook-referrals"),
            "q",
            CellStyle::Factor,
            |month| {
                cells.referrals_per_year.term() * (response.referral.term() * all.at(month)).exp()
            },
        );
        let conversions = self.line(
            page,
            &texts.get("workbook-conversions"),
            "c",
            CellStyle::People,
            |month| {
                let base = cells.prospects_per_year.term() * cells.conversion_rate.term();
                match &differences.before {
                    Some(before) => base * (response.conversion.term() * before.at(month)).exp(),
                    None => base,
                }
            },
        );
        let contacts = self.line(
            page,
            &texts.get("workbook-contacts"),
            "k",
            CellStyle::Factor,
            |month| {
                let factor = (-(response.contact.term() * once.at(month))).exp();
                let failures = friction(&frictions.contacts, &frictions.contacts_today, month);
                rates.base_contacts.term() * factor + rates.contacts_fit.term() * failures
            },
        );
        BehaviourRows {
            survival,
            spend,
            premium: Some(premium),
            referrals,
            conversions,
            contacts,
        }
    }

    /// The world in which nothing is done and expectations stand still: behaviour stays as it is.
    fn still(&self, page: &mut Sheet, frictions: &Frictions) -> MonthRow {
        let (cells, rates, time) = (self.cells, self.rates, self.time);
        let texts = self.context.texts;
        let name = self.context.name(SegmentMonthFigure::Survival.key());
        let behaviour = BehaviourRows {
            survival: self.line(page, &name, "S", CellStyle::Factor, |_| {
                let failures = rates.hazard_fit.term() * frictions.hazard_today.term();
                (-((rates.base_hazard.term() + failures) / 12.0)).exp()
            }),
            spend: self.line(
                page,
                &texts.get("workbook-spend"),
                "s",
                CellStyle::Price,
                |month| cells.annual_spend.term() * time.growth.at(month),
            ),
            premium: None,
            referrals: self.line(
                page,
                &texts.get("workbook-referrals"),
                "q",
                CellStyle::Factor,
                |_| cells.referrals_per_year.term(),
            ),
            conversions: self.line(
                page,
                &texts.get("workbook-conversions"),
                "c",
                CellStyle::People,
                |_| cells.prospects_per_year.term() * cells.conversion_rate.term(),
            ),
            contacts: self.line(
                page,
                &texts.get("workbook-contacts"),
                "k",
                CellStyle::Factor,
                |_| {
                    rates.base_contacts.term()
                        + rates.contacts_fit.term() * frictions.contacts_today.term()
                },
            ),
        };
        self.account(page, &behaviour).contribution
    }

    fn account(&self, page: &mut Sheet, behaviour: &BehaviourRows) -> AccountRows {
        let (cells, context, time) = (self.cells, self.context, self.time);
        let mut customers = page.total(
            &context.name(SegmentMonthFigure::Customers.key()),
            "N",
            CellStyle::People,
        );
        let next = |customers: &MonthRow, month: usize| {
            let now = customers.at(month);
            let arrivals =
                (cells.new_customers_per_year.term() + behaviour.conversions.at(month)) / 12.0;
            let referred = &now * behaviour.referrals.at(month) / 12.0;
            &now * behaviour.survival.at(month) + referred + arrivals
        };
        for month in 0..context.months {
            let term = match month.checked_sub(1) {
                None => cells.customers.term(),
                Some(before) => next(&customers, before),
            };
            page.next(&mut customers, term);
        }
        let end = next(&customers, context.months - 1);
        let label = context.texts.get("workbook-customers-end");
        let customers_end = page.fixed(&label, "N(T)", end, CellStyle::People);
        let premium = |month: usize| behaviour.premium.as_ref().map(|premium| premium.at(month));
        let revenue = page.total(
            &context.name(WorldFigure::Revenue.key()),
            "",
            CellStyle::Money,
        );
        let revenue = page.months(revenue, context.months, |month| {
            let plain = customers.at(month) * behaviour.spend.at(month) / 12.0;
            match premium(month) {
                Some(premium) => plain * (1.0 + premium),
                None => plain,
            }
        });
        let contribution = page.total(
            &context.name(WorldFigure::Contribution.key()),
            "C",
            CellStyle::Money,
        );
        let contribution = page.months(contribution, context.months, |month| {
            let margin = match premium(month) {
                Some(premium) => cells.contribution_margin.term() + premium,
                None => cells.contribution_margin.term(),
            };
            let contact = cells.cost_per_contact.term() * time.inflation.at(month) / 12.0;
            let earned = behaviour.spend.at(month) / 12.0 * margin;
            customers.at(month) * (earned - behaviour.contacts.at(month) * contact)
        });
        AccountRows {
            customers,
            customers_end,
            contribution,
            revenue,
        }
    }
}
