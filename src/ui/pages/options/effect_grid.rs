//! The effects of an option as rows of a grid.

use egui::{Context, Id, Ui};

use super::impact::{ImpactKind, new_effect};
use crate::domain::{Basis, BusinessCase, Effect, Estimate, Evidence, FieldPath, Impact};
use crate::text::CaseText;
use crate::ui::pages::list::items::CaseList;
use crate::ui::pages::list::{At, ChoiceContent, Content, ItemColumn, ListRows, Ranges};
use crate::ui::widgets::basis::UNNAMED;
use crate::ui::widgets::fields::ItemFields;
use crate::ui::widgets::grid::{Filling, Grid};

/// How the effects are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum EffectGridShape {
    /// One below the other, with pictures and fields.
    #[default]
    Cards,
    /// As rows of a grid.
    Grid,
}

impl EffectGridShape {
    /// The other one.
    pub(super) fn other(self) -> Self {
        match self {
            Self::Cards => Self::Grid,
            Self::Grid => Self::Cards,
        }
    }

    /// Key of what leads to it.
    pub(super) fn text_key(self) -> &'static str {
        match self {
            Self::Cards => "effects-as-cards",
            Self::Grid => "effects-as-table",
        }
    }

    fn memory() -> Id {
        Id::unique("shape of the effects")
    }

    /// The one that was chosen last.
    pub(super) fn current(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::memory()))
            .unwrap_or_default()
    }

    /// Remembers that it was chosen.
    pub(super) fn keep(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::memory(), self));
    }
}

/// Shows the effects of the option at `position` as a grid.
pub(super) fn effect_grid_ui(
    ui: &mut Ui,
    fields: &ItemFields<'_>,
    case: &mut BusinessCase,
    position: usize,
) {
    const ROWS: usize = 8;
    let text = &fields.text;
    let bases = |case: &BusinessCase| -> Vec<bool> {
        let effects = case.options[position].effects.iter();
        effects.map(|effect| effect.size.basis.is_some()).collect()
    };
    let before = bases(case);
    let mut rows = ListRows::new(text, case, fields.problems, EffectsOf(position), columns());
    let name = text.get("effects-title");
    Grid::new(text, "effects", name, text.get("effects-add"))
        .most_rows(ROWS)
        .ui(ui, &mut rows);
    // Emptying what was empty gives an effect no basis that says nothing.
    let effects = &mut case.options[position].effects;
    if before.len() == effects.len() {
        for (effect, had_basis) in effects.iter_mut().zip(before) {
            effect
                .size
                .basis
                .take_if(|basis| !had_basis && *basis == UNNAMED);
        }
    }
}

/// The effects of the option at a place.
#[derive(Clone, Copy, Debug)]
struct EffectsOf(usize);

impl CaseList for EffectsOf {
    type Item = Effect;

    fn items<'c>(&self, case: &'c BusinessCase) -> &'c [Effect] {
        &case.options[self.0].effects
    }

    fn items_mut<'c>(&self, case: &'c mut BusinessCase) -> &'c mut [Effect] {
        &mut case.options[self.0].effects
    }

    fn path(&self, case: &BusinessCase, row: usize) -> FieldPath {
        let option = &case.options[self.0].id;
        let path = FieldPath::root().field("options").item(self.0, option);
        path.field("effects").item(row, "")
    }

    fn name(&self, text: &CaseText<'_>, case: &BusinessCase, row: usize) -> String {
        name_of(text, case, &self.items(case)[row].impact)
    }

    fn add(&self, _: &CaseText<'_>, case: &mut BusinessCase) {
        let effect = new_effect(case, self.0);
        case.options[self.0].effects.push(effect);
    }

    fn duplicate(&self, _: &CaseText<'_>, case: &mut BusinessCase, row: usize) {
        let effects = &mut case.options[self.0].effects;
        effects.insert(row + 1, effects[row].clone());
    }

    fn remove(&self, _: &CaseText<'_>, case: &mut BusinessCase, row: usize) -> Result<(), String> {
        case.options[self.0].effects.remove(row);
        Ok(())
    }

    fn shift(&self, case: &mut BusinessCase, from: usize, to: usize) {
        let effects = &mut case.options[self.0].effects;
        if from < effects.len() && to < effects.len() {
            let effect = effects.remove(from);
            effects.insert(to, effect);
        }
    }
}

/// What an effect changes, in words: "Lift of delivered: Unboxing is a treat".
fn name_of(text: &CaseText<'_>, case: &BusinessCase, impact: &Impact) -> String {
    let kind = ImpactKind::of(impact);
    let what = text.texts.kind(impact);
    let Some(target) = impact.driver().or(impact.friction()) else {
        return what;
    };
    let targets = kind.targets(case).into_iter();
    let about = targets
        .filter(|(id, _)| id == target)
        .map(|(_, name)| name)
        .next();
    let about = about.unwrap_or_else(|| target.to_owned());
    text.with(
        "field-about",
        &[("field", what.into()), ("about", about.into())],
    )
}

fn columns() -> Vec<ItemColumn<Effect>> {
    let mut columns =
        vec![ItemColumn::chosen("effects-what", Filling::Required, EffectColumn).width(250.0)];
    let sizes = ItemColumn::number("size", Ranges::Shown).into_iter();
    columns.extend(sizes.map(|size| size.called("effects-size").width(96.0)));
    columns.extend([
        ItemColumn::one_of(EVIDENCE, "effects-grade", &Evidence::ALL).width(140.0),
        ItemColumn::words(SOURCE, "effects-source").width(200.0),
        ItemColumn::words(OWNER, "effects-owner").width(120.0),
    ]);
    columns
}

static NOTHING: Option<String> = None;

const EVIDENCE: At<Effect, Evidence> = At {
    field: "evidence",
    of: |effect| basis(effect).map_or(&Evidence::Judgement, |basis| &basis.evidence),
    of_mut: |effect| &mut basis_mut(effect).evidence,
};

const SOURCE: At<Effect, Option<String>> = At {
    field: "source",
    of: |effect| basis(effect).map_or(&NOTHING, |basis| &basis.source),
    of_mut: |effect| &mut basis_mut(effect).source,
};

const OWNER: At<Effect, Option<String>> = At {
    field: "owner",
    of: |effect| basis(effect).map_or(&NOTHING, |basis| &basis.owner),
    of_mut: |effect| &mut basis_mut(effect).owner,
};

fn basis(effect: &Effect) -> Option<&Basis> {
    let Effect { size, .. } = effect;
    size.basis.as_ref()
}

fn basis_mut(effect: &mut Effect) -> &mut Basis {
    let Estimate { basis, .. } = &mut effect.size;
    basis.get_or_insert(UNNAMED)
}

/// What is changed, and about what: one of everything that can be.
struct EffectColumn;

impl Content<Effect> for EffectColumn {
    fn field(&self) -> &'static str {
        "impact"
    }

    fn shown(&self, text: &CaseText<'_>, case: &BusinessCase, effect: &Effect) -> String {
        name_of(text, case, &effect.impact)
    }

    fn choices(&self, text: &CaseText<'_>, case: &BusinessCase) -> Option<Vec<ChoiceContent>> {
        let choice = |impact: Impact| ChoiceContent {
            id: key_of(&impact),
            name: name_of(text, case, &impact),
        };
        let of_kind = |kind: ImpactKind| -> Vec<ChoiceContent> {
            match kind {
                ImpactKind::Saving => vec![choice(Impact::Saving)],
                kind => {
                    let targets = kind.targets(case).into_iter();
                    targets.map(|(id, _)| choice(kind.about(id))).collect()
                }
            }
        };
        Some(ImpactKind::ALL.into_iter().flat_map(of_kind).collect())
    }

    fn choose(&self, effect: &mut Effect, _: usize, choice: &ChoiceContent) {
        if let Some(impact) = impact_of(&choice.id) {
            effect.impact = impact;
        }
    }
}

/// An impact as the id of a choice: the place of its kind and the id of what it is about.
fn key_of(impact: &Impact) -> String {
    let kind = ImpactKind::of(impact);
    let place = ImpactKind::ALL.iter().position(|other| *other == kind);
    let target = impact.driver().or(impact.friction()).unwrap_or_default();
    format!("{} {target}", place.unwrap_or_default())
}

fn impact_of(key: &str) -> Option<Impact> {
    let (place, target) = key.split_once(' ')?;
    let kind = ImpactKind::ALL.get(place.parse::<usize>().ok()?)?;
    Some(kind.about(target.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_means_the_impact_that_it_was_made_of() {
        for kind in ImpactKind::ALL {
            let impact = kind.about("a name with spaces".to_owned());
            assert_eq!(impact_of(&key_of(&impact)), Some(impact));
        }
        assert_eq!(impact_of("9 nothing"), None);
        assert_eq!(impact_of(""), None);
    }
}
