//! Tables that can be edited: columns as wide as their figures, rows as high as their words, and no more rows than have room.

use crate::present::drawing::FontWeight;
use crate::present::palette;
use crate::present::report::FigureTable;

use super::slide::{Slide, SlideFrame, TextRun, emu, fill};
use super::typeface::{LINE, cut, lines, width};

/// Height of a row that has room, in inches.
const ROW: f64 = 0.3;
/// Space to the left and the right of a cell, above its words and below them, in inches.
const BESIDE: f64 = 0.079;
const ABOVE: f64 = 0.0315;
const BELOW: f64 = 0.0157;
/// The least of the width that columns of words have together.
const LEAST_OF_WORDS: f64 = 0.24;
/// The most of the width that one word of a name takes; a longer one is broken.
const MOST_OF_A_WORD: f64 = 0.3;
/// A difference in width that is none, in inches.
const SLACK: f64 = 1e-6;
/// How much smaller words may be, points.
const SMALLEST: f64 = 8.0;
/// Height of the line that says how many rows are left out, in inches.
const MORE: f64 = 0.24;

/// A table as it fits its place.
struct Fitted<'a> {
    content: &'a FigureTable,
    rows: Vec<Vec<String>>,
    size: f64,
    widths: Vec<f64>,
    /// Of the heads, then of each row.
    heights: Vec<f64>,
}

/// Writes a table into the top of a frame; returns how high it is. `more` says how many rows are left out, after those that
/// `content` has left out already.
pub(super) fn table(
    slide: &mut Slide,
    frame: SlideFrame,
    summary: &str,
    content: &FigureTable,
    size: f64,
    more: &dyn Fn(usize) -> String,
) -> f64 {
    let mut rows = content.table.rows.clone();
    if !content.table.totals.is_empty() {
        rows.push(content.table.totals.clone());
    }
    let all = rows.len();
    if all == 0 {
        return 0.0;
    }
    // Where something is left out already, that is said below in any case.
    let room = if more(0).is_empty() {
        frame.height
    } else {
        frame.height - MORE
    };
    let own = fitted(
        content,
        rows,
        size,
        [frame.width, room],
        frame.height - MORE,
    );
    let height: f64 = own.heights.iter().sum();
    slide.graphic(SlideFrame { height, ..frame }, summary, &xml(&own, slide));
    let words = more(all - own.rows.len());
    if words.is_empty() {
        return height;
    }
    let foot = SlideFrame {
        y: frame.y + height + 0.06,
        height: MORE - 0.06,
        ..frame
    };
    slide.words(foot, &[TextRun::new(words, 9.0).quiet()]);
    height + MORE
}

/// The table in the largest size in which it fits a width and a height; then with shorter words, then with fewer rows, which
/// are less high together.
fn fitted(
    content: &FigureTable,
    rows: Vec<Vec<String>>,
    size: f64,
    [width, height]: [f64; 2],
    with_more: f64,
) -> Fitted<'_> {
    let (mut size, mut room) = (size, height);
    let mut own = Fitted::of(content, rows, size, width);
    while (own.height() > room || own.breaks_words()) && size > SMALLEST {
        size = (size - 0.5).max(SMALLEST);
        own = Fitted::of(content, own.rows, size, width);
    }
    if own.height() > room {
        let rows = own.in_a_line();
        own = Fitted::of(content, rows, size, width);
    }
    if own.height() > room {
        room = with_more;
    }
    while own.rows.len() > 1 && own.height() > room {
        own.rows.pop();
        own.heights.pop();
    }
    // What is left goes to rows that are lower than usual.
    let wanted: f64 = own.heights.iter().map(|own| (ROW - own).max(0.0)).sum();
    let share = ((room - own.height()) / wanted.max(1e-9)).clamp(0.0, 1.0);
    for height in &mut own.heights {
        *height += share * (ROW - *height).max(0.0);
    }
    own
}

impl<'a> Fitted<'a> {
    fn of(content: &'a FigureTable, rows: Vec<Vec<String>>, size: f64, room: f64) -> Self {
        let widths = widths(content, &rows, size, room);
        let height = |cells: &[String], weight| {
            let of =
                |(cell, width): (&String, &f64)| lines(cell, size, weight, width - 2.0 * BESIDE);
            let most = cells.iter().zip(&widths).map(of).max().unwrap_or(1);
            most as f64 * size * LINE / 72.0 + ABOVE + BELOW
        };
        let heads = height(&content.table.heads, FontWeight::Strong);
        let heights = rows.iter().map(|cells| height(cells, FontWeight::Regular));
        Self {
            heights: std::iter::once(heads).chain(heights).collect(),
            content,
            rows,
            size,
            widths,
        }
    }

    /// Whether a column is narrower than a word in it, which would go on in the next line.
    fn breaks_words(&self) -> bool {
        let least = least(
            self.content,
            &self.rows,
            self.size,
            self.widths.iter().sum(),
        );
        let mut columns = self.widths.iter().zip(least);
        columns.any(|(width, least)| *width < least - SLACK)
    }

    fn height(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// Its rows with one line each.
    fn in_a_line(&self) -> Vec<Vec<String>> {
        let short = |(cell, width): (&String, &f64)| {
            cut(
                cell,
                self.size,
                FontWeight::Regular,
                width - 2.0 * BESIDE,
                1,
            )
        };
        let row = |cells: &Vec<String>| cells.iter().zip(&self.widths).map(short).collect();
        self.rows.iter().map(row).collect()
    }
}

/// Columns of figures are as wide as their figures, those of words share the rest.
fn widths(content: &FigureTable, rows: &[Vec<String>], size: f64, room: f64) -> Vec<f64> {
    let heads = &content.table.heads;
    let words = content.words.clamp(1, heads.len().max(1));
    // A cell with a sentence takes more than one line.
    let most = room / heads.len().max(1) as f64;
    let of_figures = (words..heads.len()).map(|column| {
        let cells = rows.iter().filter_map(|cells| cells.get(column));
        let cells = cells.map(|cell| width(cell, size, FontWeight::Regular).min(most));
        let head = heads[column].split(' ');
        let head = head.map(|word| width(word, size, FontWeight::Strong));
        cells.chain(head).fold(0.0, f64::max) + 2.0 * BESIDE + 0.05
    });
    let of_figures: Vec<f64> = of_figures.collect();
    let taken: f64 = of_figures.iter().sum();
    let left = (room - taken).max(LEAST_OF_WORDS * room);
    // Where words leave room, all columns stand evenly.
    let longest = |column: usize| {
        let cells = rows.iter().filter_map(|cells| cells.get(column));
        let cells = cells.map(|cell| width(cell, size, FontWeight::Regular));
        cells.fold(0.0, f64::max) + 2.0 * BESIDE + 0.05
    };
    let wanted: f64 = (0..words).map(longest).sum::<f64>().max(0.3 * room);
    let of_words = left.min(wanted);
    let stretch = (room - of_words) / taken.max(1e-9);
    let each = if of_figures.is_empty() {
        room
    } else {
        of_words
    } / words as f64;
    let figures = of_figures.into_iter().map(|own| own * stretch);
    let widths = std::iter::repeat_n(each, words).chain(figures);
    with_least(widths.collect(), &least(content, rows, size, room))
}

/// What a column needs for words that do not break: amounts stay whole, and so do names that are no sentences.
fn least(content: &FigureTable, rows: &[Vec<String>], size: f64, room: f64) -> Vec<f64> {
    let widest = |cell: &str, weight| {
        let words = cell.split(' ').map(|word| width(word, size, weight));
        words.fold(0.0, f64::max)
    };
    let of = |column: usize| {
        let head = widest(&content.table.heads[column], FontWeight::Strong);
        let cells = rows.iter().filter_map(|cells| cells.get(column));
        let cells = cells.map(|cell| widest(cell, FontWeight::Regular));
        let own = cells.fold(head, f64::max) + 2.0 * BESIDE + 0.05;
        let most = if column < content.words {
            MOST_OF_A_WORD * room
        } else {
            room
        };
        own.min(most)
    };
    (0..content.table.heads.len()).map(of).collect()
}

/// The same width in all, of which wide columns give to those that have less than the least.
fn with_least(widths: Vec<f64>, least: &[f64]) -> Vec<f64> {
    let pairs = || widths.iter().zip(least);
    let short: f64 = pairs().map(|(width, least)| (least - width).max(0.0)).sum();
    let spare: f64 = pairs().map(|(width, least)| (width - least).max(0.0)).sum();
    if short <= 0.0 {
        return widths;
    }
    let given = (short / spare.max(1e-9)).min(1.0);
    let taken = (spare / short).min(1.0);
    let own = |(width, least): (&f64, &f64)| {
        if width < least {
            width + taken * (least - width)
        } else {
            width - given * (width - least)
        }
    };
    pairs().map(own).collect()
}

fn xml(own: &Fitted<'_>, slide: &Slide) -> String {
    let grid: String = own
        .widths
        .iter()
        .map(|width| format!("<a:gridCol w=\"{}\"/>", emu(*width)))
        .collect();
    let heads = &own.content.table.heads;
    let lines = std::iter::once((heads, FontWeight::Strong))
        .chain(own.rows.iter().map(|cells| (cells, FontWeight::Regular)));
    let rows: String = lines
        .zip(&own.heights)
        .map(|((cells, weight), height)| row(own, cells, weight, *height, slide.language))
        .collect();
    format!(
        "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
         <a:tblPr firstRow=\"1\"/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData>"
    )
}

fn row(
    own: &Fitted<'_>,
    cells: &[String],
    weight: FontWeight,
    height: f64,
    language: &str,
) -> String {
    let mut row = format!("<a:tr h=\"{}\">", emu(height));
    let rule = format!("<a:lnB w=\"6350\">{}</a:lnB>", fill(palette::BORDER));
    let ground = match weight {
        FontWeight::Strong => fill(palette::PAGE),
        FontWeight::Regular => "<a:noFill/>".to_owned(),
    };
    let [side, above, below] = [BESIDE, ABOVE, BELOW].map(emu);
    for column in 0..own.widths.len() {
        // A cell without words takes the height of the usual ones, which are large.
        let text = cells.get(column).filter(|text| !text.is_empty());
        let text = text.map_or("\u{a0}", String::as_str);
        let words = TextRun {
            weight,
            ..TextRun::new(text, own.size).spaced(0.0)
        };
        let align = if column < own.content.words { "l" } else { "r" };
        row.push_str(&format!(
            "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody><a:tcPr marL=\"{side}\" marR=\"{side}\" \
             marT=\"{above}\" marB=\"{below}\" anchor=\"ctr\"><a:lnL><a:noFill/></a:lnL><a:lnR><a:noFill/></a:lnR>\
             <a:lnT><a:noFill/></a:lnT>{rule}{ground}</a:tcPr></a:tc>",
            words.paragraph(align, language)
        ));
    }
    row.push_str("</a:tr>");
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::charts::ChartTable;

    const FRAME: SlideFrame = SlideFrame {
        x: 1.0,
        y: 2.0,
        width: 6.0,
        height: 2.0,
    };

    fn content(rows: usize, name: &str) -> FigureTable {
        let row = |place: usize| vec![format!("{name} {place}"), "€ 1.25 m".to_owned()];
        FigureTable {
            table: ChartTable {
                heads: vec!["Option".to_owned(), "Cost".to_owned()],
                rows: (0..rows).map(row).collect(),
                ..ChartTable::default()
            },
            words: 1,
            group: 1,
        }
    }

    fn set(content: &FigureTable) -> (Slide, f64) {
        let mut slide = Slide::new("en");
        let more = |rest: usize| match rest {
            0 => String::new(),
            _ => format!("and {rest} more"),
        };
        let height = table(&mut slide, FRAME, "", content, 11.0, &more);
        (slide, height)
    }

    #[test]
    fn a_short_table_has_rows_of_the_usual_height_and_leaves_none_out() {
        let (slide, height) = set(&content(3, "Option"));
        assert!((height - 4.0 * ROW).abs() < 1e-9, "{height}");
        assert!(!slide.shapes.contains("more"));
        assert!(slide.shapes.contains("sz=\"1100\""));
    }

    #[test]
    fn a_long_table_stays_in_its_place_and_says_how_many_rows_are_left_out() {
        let (slide, height) = set(&content(40, &"a long name ".repeat(20)));
        assert!(height <= FRAME.height + 1e-9, "{height}");
        let shown = slide.shapes.matches("<a:tr ").count() - 1;
        assert!((4..40).contains(&shown), "{shown}");
        let words = format!("and {} more", 40 - shown);
        assert!(slide.shapes.contains(&words), "{words}");
    }

    #[test]
    fn what_was_left_out_before_has_its_line_in_the_same_place() {
        let mut slide = Slide::new("en");
        let more = |rest: usize| format!("and {} more", rest + 24);
        let height = table(&mut slide, FRAME, "", &content(9, "Option"), 11.0, &more);
        assert!(height <= FRAME.height + 1e-9, "{height}");
        assert!(slide.shapes.contains("more"), "{}", slide.shapes);
    }

    #[test]
    fn a_cell_without_words_is_as_high_as_the_others() {
        let mut content = content(2, "Option");
        content.table.rows[1][0].clear();
        let (slide, _) = set(&content);
        assert!(!slide.shapes.contains("<a:t></a:t>"), "{}", slide.shapes);
    }

    #[test]
    fn an_amount_is_not_broken_where_many_columns_are_narrow() {
        let amount = "€\u{a0}1.234,58\u{a0}mln";
        let row = || {
            let name = "Eerlijke leverbelofte en live volgen".to_owned();
            std::iter::once(name)
                .chain(std::iter::repeat_n(amount.to_owned(), 6))
                .collect()
        };
        let heads = [
            "Optie",
            "Alles",
            "Opbrengst",
            "Kosten",
            "Netto",
            "Waarde",
            "Laat",
        ];
        let content = FigureTable {
            table: ChartTable {
                heads: heads.map(str::to_owned).to_vec(),
                rows: vec![row(), row()],
                ..ChartTable::default()
            },
            words: 1,
            group: 1,
        };
        for room in [8.0, 6.6] {
            let own = fitted(&content, content.table.rows.clone(), 11.0, [room, 3.0], 2.0);
            assert!((own.widths.iter().sum::<f64>() - room).abs() < 1e-6);
            let needed = width(amount, own.size, FontWeight::Regular) + 2.0 * BESIDE;
            assert!(
                own.widths.iter().skip(1).all(|own| *own >= needed),
                "{:?} {needed} {}",
                own.widths,
                own.size
            );
        }
    }

    #[test]
    fn columns_fill_the_width_and_hold_their_figures() {
        let content = content(3, "Option");
        let widths = widths(&content, &content.table.rows, 11.0, 6.0);
        assert!(
            (widths.iter().sum::<f64>() - 6.0).abs() < 1e-9,
            "{widths:?}"
        );
        assert!(widths[1] > width("€ 1.25 m", 11.0, FontWeight::Regular));
    }
}
