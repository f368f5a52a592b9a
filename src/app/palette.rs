//! Finding something to do or to see by what is typed: commands, and the options and drivers of the case.

use crate::domain::BusinessCase;
use crate::text::Texts;

use super::commands::{COMMANDS, Command};

/// Where an entry leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryTarget {
    /// Something is done.
    Do(Command),
    /// The option with this id is shown.
    Option(String),
    /// The driver with this id is shown.
    Driver(String),
}

/// What can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaletteEntry {
    /// Where it leads.
    pub target: EntryTarget,
    /// What it is called.
    pub name: String,
    /// What kind of thing it is.
    pub kind: String,
    /// The two together, as they are searched.
    searched: String,
}

impl PaletteEntry {
    fn new(target: EntryTarget, name: String, texts: &Texts) -> Self {
        let kind = texts.get(match &target {
            EntryTarget::Do(Command::GoTo(_)) => "palette-kind-page",
            EntryTarget::Do(_) => "palette-kind-command",
            EntryTarget::Option(_) => "palette-kind-option",
            EntryTarget::Driver(_) => "palette-kind-driver",
        });
        let searched = folded(&format!("{name} {kind}"));
        Self {
            target,
            name,
            kind,
            searched,
        }
    }

    /// How well it fits words that were typed, the least the best; nothing where one of them does not occur in it.
    fn rank(&self, words: &[String]) -> Option<usize> {
        let mut rank = 0;
        for (place, word) in words.iter().enumerate() {
            let found = self.searched.find(word)?;
            let begins_word = self.searched[..found]
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_alphanumeric());
            rank += match (found, begins_word) {
                (0, _) if place == 0 => 0,
                (_, true) => 1,
                (_, false) => 2,
            };
        }
        Some(rank)
    }
}

/// Everything that can be found: the commands that can be given now, and what the case has.
pub fn entries(
    case: Option<&BusinessCase>,
    is_available: impl Fn(Command) -> bool,
    texts: &Texts,
) -> Vec<PaletteEntry> {
    let commands = COMMANDS
        .iter()
        .filter(|spec| is_available(spec.command))
        .map(|spec| {
            PaletteEntry::new(
                EntryTarget::Do(spec.command),
                texts.get(spec.text_key),
                texts,
            )
        });
    let options = case.into_iter().flat_map(|case| &case.options);
    let options = options.map(|option| {
        let target = EntryTarget::Option(option.id.clone());
        PaletteEntry::new(target, option.name.clone(), texts)
    });
    let drivers = case.into_iter().flat_map(|case| &case.drivers);
    let drivers = drivers.map(|driver| {
        let target = EntryTarget::Driver(driver.id.clone());
        PaletteEntry::new(target, driver.name.clone(), texts)
    });
    commands.chain(options).chain(drivers).collect()
}

/// The entries that have every word of what was typed, in any order and with or without accents; the best first, all of
/// them while nothing is typed.
pub fn matching<'a>(entries: &'a [PaletteEntry], typed: &str) -> Vec<&'a PaletteEntry> {
    let words: Vec<String> = folded(typed)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut found: Vec<(usize, &PaletteEntry)> = entries
        .iter()
        .filter_map(|entry| entry.rank(&words).map(|rank| (rank, entry)))
        .collect();
    // Stable: what fits equally well stays in the order of the table and of the case.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// The text in small letters without the accents of the languages around us.
/// Whether every word that was typed occurs in a name, in whichever case and with or without accents.
pub fn occurs_in(name: &str, typed: &str) -> bool {
    let name = folded(name);
    folded(typed)
        .split_whitespace()
        .all(|word| name.contains(word))
}

fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Page;
    use crate::domain::sample_cases::complete;
    use crate::text::Language;

    fn english() -> &'static Texts {
        Texts::of(Language::English)
    }

    fn best<'a>(entries: &'a [PaletteEntry], typed: &str) -> Option<&'a EntryTarget> {
        matching(entries, typed).first().map(|entry| &entry.target)
    }

    #[test]
    fn everything_is_listed_while_nothing_is_typed() {
        let case = complete();
        let entries = entries(Some(&case), |_| true, english());
        let all = COMMANDS.len() + case.options.len() + case.drivers.len();
        assert_eq!(entries.len(), all);
        assert_eq!(matching(&entries, "  ").len(), all);
    }

    #[test]
    fn every_command_and_every_item_of_the_case_is_found_by_its_name() {
        let case = complete();
        let entries = entries(Some(&case), |_| true, english());
        for entry in &entries {
            let found = matching(&entries, &entry.name);
            assert!(found.contains(&entry), "{}", entry.name);
        }
    }

    #[test]
    fn words_may_come_in_any_order_in_parts_and_without_accents() {
        let mut case = complete();
        case.options[0].name = "Geïntegreerd loket".to_owned();
        let entries = entries(Some(&case), |_| true, english());
        let option = EntryTarget::Option(case.options[0].id.clone());
        for typed in ["loket gein", "GEÏNT", "option loket", "tegreerd"] {
            assert_eq!(best(&entries, typed), Some(&option), "{typed}");
        }
        assert!(matching(&entries, "loket zzz").is_empty());
    }

    #[test]
    fn what_begins_with_what_was_typed_comes_first() {
        let mut case = complete();
        case.options[0].name = "Rechecks of orders".to_owned();
        let entries = entries(Some(&case), |_| true, english());
        let checks = EntryTarget::Do(Command::GoTo(Page::Checks));
        assert_eq!(best(&entries, "chec"), Some(&checks));
        let found = matching(&entries, "chec");
        assert!(found.len() > 1, "the others are still found");
    }

    #[test]
    fn a_command_that_cannot_be_given_now_is_not_found() {
        let entries = entries(None, |command| command != Command::Save, english());
        assert!(
            entries
                .iter()
                .all(|entry| entry.target != EntryTarget::Do(Command::Save))
        );
        assert_eq!(
            best(&entries, "open"),
            Some(&EntryTarget::Do(Command::Open))
        );
    }
}
