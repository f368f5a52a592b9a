//! One figure in all media: what the window shows of a case stands rounded the same on paper, on slides, in plain text, and
//! is what the workbook and the files for programs hold in full.

use std::io::{Cursor, Read};
use std::process::Command;

use rox_case::engine::figure::CaseFigure;
use rox_case::engine::simulation::SimulationSettings;
use rox_case::export::Format;
use rox_case::present::figures::headline_figures;
use rox_case::store::{SAMPLES, read_case};
use rox_case::text::{CaseText, Language};
use serde_json::Value;

use super::file::{Workbook, number};
use crate::support::known::Known;

/// Letters without width.
const UNSEEN: [char; 3] = ['\u{200b}', '\u{2060}', '\u{ad}'];
/// So many trials as `simulate` is asked for below.
const TRIALS: usize = 1_000;

/// What the window shows: the headline figures, the chance of a loss, and what each option adds.
fn shown(known: &Known, text: &CaseText<'_>) -> Vec<String> {
    let (case, analysis) = (&known.case, &known.analysis);
    let headline = headline_figures(text, case, &analysis.judged);
    let mut shown: Vec<String> = headline.into_iter().map(|figure| figure.value).collect();
    shown.push(text.texts.percent(analysis.simulation.chance_of_loss, 0));
    let options = analysis.judged.options.iter();
    shown.extend(options.map(|option| text.money_change(option.marginal)));
    shown
}

/// Text without blanks, which every medium sets in its own way, and without places where a line may or may not break.
fn plain(text: &str) -> String {
    let is_seen = |letter: &char| !letter.is_whitespace() && !UNSEEN.contains(letter);
    text.chars().filter(is_seen).collect()
}

/// The words on all slides and in their notes.
fn words_of_slides(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut words = String::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        if !(name.starts_with("ppt/slides/slide") || name.starts_with("ppt/notesSlides/notes")) {
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        for text in xml.split("<a:t>").skip(1) {
            words.push_str(text.split("</a:t>").next().unwrap());
            words.push('\n');
        }
    }
    words.replace("&amp;", "&").replace("&quot;", "\"")
}

/// What a command says of a sample to programs.
fn told(arguments: &[&str]) -> Value {
    let mut program = Command::new(env!("CARGO_BIN_EXE_rox-case"));
    let output = program.args(arguments).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The same figures out of what programs are told.
fn from_numbers(
    calc: &Value,
    simulated: &Value,
    known: &Known,
    text: &CaseText<'_>,
) -> Vec<String> {
    let texts = text.texts;
    let number = |key: &str| calc[key].as_f64().unwrap();
    let percent = |share: f64| texts.percent_change(share, 0);
    let otherwise = shown(known, text);
    let maybe = |key: &str, place: usize, words: &dyn Fn(f64) -> String| {
        calc[key]
            .as_f64()
            .map_or_else(|| otherwise[place].clone(), words)
    };
    let mut figures = vec![
        text.money(number("npv")),
        maybe("rox", 1, &percent),
        maybe("roi", 2, &percent),
        maybe("irr", 3, &|rate| texts.percent(rate, 0)),
        maybe("payback_months", 4, &|months| texts.duration(months)),
        text.money(number("peak_funding")),
        text.money(number("cost_of_inaction")),
        maybe("break_even_lift", 7, &|factor| texts.percent(factor, 0)),
        texts.percent(simulated["chance_of_loss"].as_f64().unwrap(), 0),
    ];
    for option in &known.analysis.judged.options {
        let adds = calc["options"][&option.id]["marginal"].as_f64().unwrap();
        figures.push(text.money_change(adds));
    }
    figures
}

/// The figures that the workbook computes, as it holds them before anybody has recalculated it.
fn from_workbook(book: &Workbook, text: &CaseText<'_>) -> Vec<(CaseFigure, String)> {
    let texts = text.texts;
    let rows = book.check();
    let money = |value: f64| text.money(value);
    let change = |share: f64| texts.percent_change(share, 0);
    let rate = |share: f64| texts.percent(share, 0);
    let duration = |months: f64| texts.duration(months);
    let all: [(CaseFigure, &dyn Fn(f64) -> String); 7] = [
        (CaseFigure::Npv, &money),
        (CaseFigure::Rox, &change),
        (CaseFigure::Roi, &change),
        (CaseFigure::Irr, &rate),
        (CaseFigure::PaybackMonths, &duration),
        (CaseFigure::PeakFunding, &money),
        (CaseFigure::CostOfInaction, &money),
    ];
    all.into_iter()
        .filter_map(|(figure, words)| {
            let name = texts.get(&format!("quantity-{}", figure.key()));
            let row = rows.iter().find(|row| row.name == name).unwrap();
            number(&row.live).map(|value| (figure, words(value)))
        })
        .collect()
}

#[test]
fn every_figure_of_the_window_is_the_same_in_every_file() {
    for sample in SAMPLES {
        let case = read_case(sample.text.as_bytes()).unwrap();
        let settings = SimulationSettings {
            trials: TRIALS,
            ..SimulationSettings::default()
        };
        let known = Known::simulated(case, settings);
        let path = format!("sample_projects/{}.rox", sample.name);
        let calc = told(&["calc", &path, "--json"]);
        let trials = TRIALS.to_string();
        let simulated = told(&["simulate", &path, "--json", "--trials", &trials]);
        for language in Language::ALL {
            let text = known.text(language);
            let shown = shown(&known, &text);
            assert_eq!(shown, from_numbers(&calc, &simulated, &known, &text));
            let file = known.file(Format::Json, language);
            let file: Value = serde_json::from_slice(&file).unwrap();
            let again = from_numbers(&file["result"], &file["simulation"], &known, &text);
            assert_eq!(shown, again, "{}", sample.name);

            let pdf = known.file(Format::Pdf, language);
            let paper = pdf_extract::extract_text_from_mem(&pdf).unwrap();
            let markdown = String::from_utf8(known.file(Format::Markdown, language)).unwrap();
            let slides = words_of_slides(&known.file(Format::Pptx, language));
            for (medium, words) in [("paper", paper), ("text", markdown), ("slides", slides)] {
                let words = plain(&words.replace('\\', ""));
                for figure in &shown {
                    let figure = plain(figure);
                    assert!(
                        words.contains(&figure),
                        "{} {medium}: {figure}",
                        sample.name
                    );
                }
            }

            let book = Workbook::read(&known.file(Format::Xlsx, language));
            for (figure, words) in from_workbook(&book, &text) {
                assert!(
                    shown.contains(&words),
                    "{}: {figure:?} {words}",
                    sample.name
                );
            }
            let stated = book.numbers_of(2);
            for option in &known.analysis.judged.options {
                let adds = text.money_change(option.marginal);
                let is_there = stated.iter().any(|value| text.money_change(*value) == adds);
                assert!(is_there, "{}: {} adds {adds}", sample.name, option.id);
            }
        }
    }
}
