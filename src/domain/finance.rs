//! The finance of a case.

use super::record::*;

record! {
    /// Discounting, growth and budget.
    Finance("finance") as FinancePlan {
        /// Yearly rate at which later money counts less; above −1.
        discount_rate: f64 as N
            => DISCOUNT_RATE: SharePerYear in ABOVE_MINUS_ONE, or(0.09), published("typical company cost of capital 7–12 %"), chosen();
        /// Share added to every cost for what is not foreseen.
        contingency: f64 as N = 0.0 => CONTINGENCY: Share in NOT_NEGATIVE;
        /// Yearly growth of what a customer spends.
        spend_growth: f64 as N = 0.0 => SPEND_GROWTH: SharePerYear in ABOVE_MINUS_ONE;
        /// Yearly growth of running costs, contact costs and savings.
        cost_inflation: f64 as N = 0.0 => COST_INFLATION: SharePerYear in ABOVE_MINUS_ONE;
        /// What may be spent over the horizon, undiscounted; no limit without it.
        budget: Option<f64> as Option<N> = None => BUDGET: Money in NOT_NEGATIVE, beside_the_money(), chosen();
        /// Whether weak evidence counts for less.
        risk_adjust: bool as bool = true;
        /// Chance of losing money up to which the case may be approved.
        loss_alert: f64 as N = 0.33 => LOSS_ALERT: Share in SHARE, assumed(""), beside_the_money(), since(3);
    }
}
