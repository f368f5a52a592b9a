//! The paper for the board as Markdown: the same words and figures, pictures as sentences.

use super::ExportError;
use super::workbook_parts::plain;
use crate::engine::batch::CancelToken;
use crate::present::ExportInput;
use crate::present::charts::ChartTable;
use crate::present::report::{
    Chapter, EvidenceStatus, FigureTable, Gauge, KeyFigure, Report, ReportBlock, ReportPicture,
    ReportTable, ShortTable, Titled, WarningText,
};
use crate::text::Texts;

/// The bytes of the text.
///
/// # Errors
/// When it was stopped.
pub(super) fn render(input: &ExportInput<'_>, token: &CancelToken) -> Result<Vec<u8>, ExportError> {
    let report = Report::of(input);
    token.reached(0.5)?;
    let mut writer = MarkdownWriter {
        texts: input.texts,
        text: String::new(),
    };
    writer.front(&report);
    for chapter in &report.chapters {
        writer.chapter(chapter);
    }
    Ok(writer.text.into_bytes())
}

/// Text that stays text: marks of Markdown lose their meaning, and line ends become blanks.
pub(super) fn escaped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for letter in plain(text).chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$'
            | '!' | '&' => {
                kept.push('\\');
                kept.push(letter);
            }
            _ => kept.push(letter),
        }
    }
    // A line must not begin as a list or a number of one does.
    let begins_list = kept.starts_with(['-', '+', '=']);
    let digits = kept.chars().take_while(char::is_ascii_digit).count();
    let begins_count = digits > 0 && kept[digits..].starts_with(['.', ')']);
    if begins_list {
        kept.insert(0, '\\');
    } else if begins_count {
        kept.insert(digits, '\\');
    }
    kept
}

struct MarkdownWriter {
    texts: &'static Texts,
    text: String,
}

impl MarkdownWriter {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn paragraph(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.line(words);
            self.line("");
        }
    }

    fn heading(&mut self, level: usize, words: &str) {
        if !words.is_empty() {
            let marks = "#".repeat(level);
            self.paragraph(&format!("{marks} {}", escaped(words)));
        }
    }

    fn table<R: AsRef<[String]>>(&mut self, heads: &[String], words: usize, rows: &[R]) {
        if rows.is_empty() {
            return;
        }
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        self.line(&row(heads));
        let under = |column: usize| if column < words { "---" } else { "---:" };
        let under: Vec<&str> = (0..heads.len()).map(under).collect();
        self.line(&format!("| {} |", under.join(" | ")));
        for cells in rows {
            self.line(&row(cells.as_ref()));
        }
        self.line("");
    }

    fn front(&mut self, report: &Report) {
        let (imprint, decision) = (&report.imprint, &report.decision);
        self.heading(1, &imprint.title);
        let about = [
            &imprint.kind,
            &imprint.whose,
            &imprint.date,
            &imprint.program,
            &imprint.draws,
        ];
        let about: Vec<String> = about
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| escaped(part))
            .collect();
        self.paragraph(&about.join(" · "));
        self.paragraph(&format!("**{}**", escaped(&decision.ask)));
        self.heading(2, &decision.verdict);
        self.paragraph(&escaped(&decision.reason));
        self.paragraph(&escaped(&decision.chance));
        self.heading(2, &self.texts.get("paper-figures"));
        for figure in &decision.figures {
            let name = self.texts.get(figure.key);
            self.fact(&name, &figure.value, &figure.remark);
        }
        self.line("");
        if let Some(alternatives) = &decision.alternatives {
            self.heading(2, &alternatives.title);
            self.table(&alternatives.table.heads, 1, &alternatives.table.rows);
            self.paragraph(&escaped(&alternatives.notes.join(" ")));
        }
        self.paragraph(&escaped(&decision.cash.content.summary));
        self.heading(2, &self.texts.get("paper-warnings"));
        if decision.warnings.is_empty() {
            self.paragraph(&escaped(&self.texts.get("paper-warnings-none")));
        }
        self.warnings(&decision.warnings);
        self.heading(2, &decision.evidence.title);
        self.paragraph(&escaped(&decision.evidence.words));
    }

    fn fact(&mut self, name: &str, value: &str, remark: &str) {
        let [name, value, remark] = [name, value, remark].map(escaped);
        self.line(&format!("- {name}: **{value}** ({remark})"));
    }

    fn warnings(&mut self, warnings: &[WarningText]) {
        for warning in warnings {
            let [title, sentence, way_out] =
                [&warning.title, &warning.sentence, &warning.way_out].map(|s| escaped(s));
            let way_out = if way_out.is_empty() {
                String::new()
            } else {
                format!(" **{way_out}.**")
            };
            let remarks = escaped(&warning.remarks.join(" "));
            self.line(&format!("- **{title}**. {sentence}{way_out} {remarks}"));
        }
        if !warnings.is_empty() {
            self.line("");
        }
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.heading(2, &chapter.title);
        self.paragraph(&escaped(&chapter.lead));
        for block in &chapter.blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &ReportBlock) {
        match block {
            ReportBlock::Pictures(pictures) => {
                for picture in pictures {
                    self.title(picture);
                    self.picture(&picture.content);
                }
            }
            ReportBlock::Table(own) => {
                self.title(own);
                self.figures(&own.content);
            }
            // They stand with all others in front.
            ReportBlock::Warnings(_) => {}
            ReportBlock::Options(own) => {
                self.title(own);
                let rows: Vec<Vec<String>> = own
                    .content
                    .lines
                    .iter()
                    .map(|line| {
                        let name = std::iter::once(line.name.clone());
                        let verdict = std::iter::once(line.verdict_name.clone());
                        name.chain(line.figures.clone()).chain(verdict).collect()
                    })
                    .collect();
                self.table(&own.content.heads, 1, &rows);
                self.more(&own.content);
            }
            ReportBlock::Gauges(own) => {
                self.title(own);
                for gauge in &own.content.lines {
                    self.gauge(gauge);
                }
                self.line("");
                self.more(&own.content);
            }
            ReportBlock::Findings(own) => {
                self.title(own);
                for line in &own.content.lines {
                    let [severity, title, found, way_out] =
                        [&line.severity_name, &line.title, &line.found, &line.way_out]
                            .map(|s| escaped(s));
                    self.line(&format!("- {severity}: **{title}**. {found} {way_out}"));
                }
                self.line("");
                self.more(&own.content);
            }
            ReportBlock::Assumptions(own) => {
                self.title(own);
                let assumed = self.texts.get("paper-assumed");
                let rows: Vec<Vec<String>> = own
                    .content
                    .lines
                    .iter()
                    .map(|line| {
                        let footing = match line.standing {
                            EvidenceStatus::Known => line.footing_name.clone(),
                            EvidenceStatus::Assumed => format!("{} ({assumed})", line.footing_name),
                        };
                        let value = format!("{} {}", line.value, line.range);
                        let mut cells = vec![
                            format!("{}, {}", line.title, line.place),
                            value.trim_end().to_owned(),
                            format!("{footing} {}", line.as_of).trim_end().to_owned(),
                            line.source.clone(),
                        ];
                        if own.content.heads.len() > cells.len() {
                            cells.push(line.effect.clone());
                        }
                        cells
                    })
                    .collect();
                self.table(&own.content.heads, own.content.heads.len(), &rows);
                self.more(&own.content);
            }
            ReportBlock::Notes(own) => {
                self.title(own);
                for (head, words) in &own.content.lines {
                    self.line(&format!("- **{}**: {}", escaped(head), escaped(words)));
                }
                self.line("");
                self.more(&own.content);
            }
            ReportBlock::Facts(facts) => {
                for KeyFigure {
                    name,
                    value,
                    remark,
                } in facts
                {
                    self.fact(name, value, remark);
                }
                self.line("");
            }
            ReportBlock::Short(own) => {
                self.title(own);
                let ShortTable { lead, table, note } = &own.content;
                self.paragraph(&escaped(lead));
                self.table(&table.heads, 1, &table.rows);
                self.paragraph(&escaped(note));
            }
            ReportBlock::Beside(parts) => {
                for part in parts.iter() {
                    self.block(part);
                }
            }
            ReportBlock::Remark(words) => self.paragraph(&escaped(words)),
        }
    }

    fn title<T>(&mut self, own: &Titled<T>) {
        self.heading(3, &own.title);
        self.paragraph(&escaped(&own.remark));
    }

    fn more<T>(&mut self, lines: &ReportTable<T>) {
        self.paragraph(&escaped(&lines.more));
    }

    fn gauge(&mut self, gauge: &Gauge) {
        let words = escaped(&gauge.summary);
        self.line(&format!("- {words}"));
    }

    fn figures(&mut self, own: &FigureTable) {
        let ChartTable {
            heads,
            rows,
            totals,
            asks: _,
        } = &own.table;
        let all: Vec<Vec<String>> = rows
            .iter()
            .chain((!totals.is_empty()).then_some(totals))
            .cloned()
            .collect();
        self.table(heads, own.words, &all);
    }

    fn picture(&mut self, picture: &ReportPicture) {
        let (summary, table) = match picture {
            ReportPicture::Lines(chart) => (&chart.summary, None),
            ReportPicture::Bars(chart) => (&chart.summary, Some(&chart.table)),
            ReportPicture::Flow(chart) => (&chart.summary, Some(&chart.table)),
        };
        self.paragraph(&escaped(summary));
        if let Some(table) = table {
            self.table(&table.heads, 1, &table.rows);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_markdown_lose_their_meaning() {
        assert_eq!(
            escaped("# *Bold* [link](x)"),
            "\\# \\*Bold\\* \\[link\\](x)"
        );
        assert_eq!(escaped("a | b\nc"), "a \\| b c");
        assert_eq!(escaped("<script>"), "\\<script\\>");
        assert_eq!(escaped("- item"), "\\- item");
        assert_eq!(escaped("1. item"), "1\\. item");
        assert_eq!(escaped("€ 4.58 m"), "€ 4.58 m");
    }
}
