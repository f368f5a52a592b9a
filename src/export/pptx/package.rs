//! Puts slides in a file: the parts that every presentation has, and those of each slide.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::domain::Date;
use crate::export::ExportError;
use crate::present::PROGRAM_VERSION;

use super::chart::NativeChart;
use super::slide::{SIZE, Slide, emu, escaped};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const NAMES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument";
/// A group of shapes without a place of its own.
const GROUP: &str =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

/// The bytes of a presentation.
pub(super) fn bytes(
    slides: &[Slide],
    charts: &[NativeChart],
    title: &str,
    date: Date,
) -> Result<Vec<u8>, ExportError> {
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        text("[Content_Types].xml", content_types(slides.len(), charts.len())),
        text(
            "_rels/.rels",
            relations(&[
                ("officeDocument", "ppt/presentation.xml".to_owned()),
                ("extended-properties", "docProps/app.xml".to_owned()),
            ])
            .replace(
                "</Relationships>",
                "<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>",
            ),
        ),
        text("docProps/core.xml", core(title, date)),
        text("docProps/app.xml", format!("{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>ROX Case {PROGRAM_VERSION}</Application></Properties>")),
        text("ppt/presentation.xml", presentation(slides.len())),
        text("ppt/_rels/presentation.xml.rels", presentation_relations(slides.len())),
        text("ppt/theme/theme1.xml", theme()),
        text("ppt/theme/theme2.xml", theme()),
        text("ppt/slideMasters/slideMaster1.xml", master()),
        text(
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(&[
                ("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()),
                ("theme", "../theme/theme1.xml".to_owned()),
            ]),
        ),
        text("ppt/slideLayouts/slideLayout1.xml", layout()),
        text(
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            relations(&[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())]),
        ),
        text("ppt/notesMasters/notesMaster1.xml", notes_master()),
        text(
            "ppt/notesMasters/_rels/notesMaster1.xml.rels",
            relations(&[("theme", "../theme/theme2.xml".to_owned())]),
        ),
    ];
    for (place, slide) in slides.iter().enumerate() {
        let number = place + 1;
        let mut related = vec![
            ("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()),
            (
                "notesSlide",
                format!("../notesSlides/notesSlide{number}.xml"),
            ),
        ];
        related.extend(
            slide
                .charts
                .iter()
                .map(|chart| ("chart", format!("../charts/chart{chart}.xml"))),
        );
        parts.push(text(
            &format!("ppt/slides/slide{number}.xml"),
            slide_part(slide),
        ));
        parts.push(text(
            &format!("ppt/slides/_rels/slide{number}.xml.rels"),
            relations(&related),
        ));
        parts.push(text(
            &format!("ppt/notesSlides/notesSlide{number}.xml"),
            notes(slide),
        ));
        parts.push(text(
            &format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"),
            relations(&[
                ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
                ("slide", format!("../slides/slide{number}.xml")),
            ]),
        ));
    }
    for (place, chart) in charts.iter().enumerate() {
        let number = place + 1;
        parts.push(text(
            &format!("ppt/charts/chart{number}.xml"),
            chart.xml.clone(),
        ));
        parts.push(text(
            &format!("ppt/charts/_rels/chart{number}.xml.rels"),
            relations(&[("package", format!("../embeddings/chart{number}.xlsx"))]),
        ));
        parts.push((
            format!("ppt/embeddings/chart{number}.xlsx"),
            chart.workbook.clone(),
        ));
    }
    zipped(&parts)
}

fn text(name: &str, content: String) -> (String, Vec<u8>) {
    (name.to_owned(), content.into_bytes())
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ExportError> {
    let failed = |error: &dyn std::fmt::Display| ExportError::Failed(error.to_string());
    // The same moment in every file: equal input gives equal bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name.as_str(), options)
            .map_err(|error| failed(&error))?;
        writer.write_all(content).map_err(|error| failed(&error))?;
    }
    let written = writer.finish().map_err(|error| failed(&error))?;
    Ok(written.into_inner())
}

fn relations(related: &[(&str, String)]) -> String {
    let list: String = related
        .iter()
        .enumerate()
        .map(|(place, (kind, target))| {
            format!(
                "<Relationship Id=\"rId{}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"/>",
                place + 1
            )
        })
        .collect();
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{list}</Relationships>"
    )
}

fn content_types(slides: usize, charts: usize) -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/{name}\" ContentType=\"{CONTENT}.{kind}+xml\"/>")
    };
    let mut list = String::new();
    for (name, kind) in [
        ("ppt/presentation.xml", "presentationml.presentation.main"),
        (
            "ppt/slideMasters/slideMaster1.xml",
            "presentationml.slideMaster",
        ),
        (
            "ppt/slideLayouts/slideLayout1.xml",
            "presentationml.slideLayout",
        ),
        (
            "ppt/notesMasters/notesMaster1.xml",
            "presentationml.notesMaster",
        ),
        ("ppt/theme/theme1.xml", "theme"),
        ("ppt/theme/theme2.xml", "theme"),
        ("docProps/app.xml", "extended-properties"),
    ] {
        list.push_str(&part(name, kind));
    }
    list.push_str("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
    for number in 1..=slides {
        list.push_str(&part(
            &format!("ppt/slides/slide{number}.xml"),
            "presentationml.slide",
        ));
        list.push_str(&part(
            &format!("ppt/notesSlides/notesSlide{number}.xml"),
            "presentationml.notesSlide",
        ));
    }
    for number in 1..=charts {
        list.push_str(&part(
            &format!("ppt/charts/chart{number}.xml"),
            "drawingml.chart",
        ));
    }
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"xlsx\" ContentType=\"{CONTENT}.spreadsheetml.sheet\"/>{list}</Types>"
    )
}

fn core(title: &str, date: Date) -> String {
    // At noon it is the same day almost everywhere: programs show it in the zone of their user.
    let moment = |name: &str| {
        format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{date}T12:00:00Z</dcterms:{name}>")
    };
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>{}{}</cp:coreProperties>",
        escaped(title),
        moment("created"),
        moment("modified")
    )
}

fn presentation(slides: usize) -> String {
    let list: String = (0..slides)
        .map(|place| {
            format!(
                "<p:sldId id=\"{}\" r:id=\"rId{}\"/>",
                256 + place,
                place + 3
            )
        })
        .collect();
    let (width, height) = (emu(SIZE.0), emu(SIZE.1));
    format!(
        "{HEAD}<p:presentation {NAMES}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>{list}</p:sldIdLst>\
         <p:sldSz cx=\"{width}\" cy=\"{height}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    )
}

fn presentation_relations(slides: usize) -> String {
    let mut related = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
    ];
    related.extend((1..=slides).map(|number| ("slide", format!("slides/slide{number}.xml"))));
    related.push(("theme", "theme/theme1.xml".to_owned()));
    relations(&related)
}

fn slide_part(slide: &Slide) -> String {
    format!(
        "{HEAD}<p:sld {NAMES}><p:cSld><p:spTree>{GROUP}{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        slide.shapes
    )
}

fn notes(slide: &Slide) -> String {
    let paragraphs: String = slide
        .notes
        .iter()
        .map(|note| {
            format!(
                "<a:p><a:r><a:rPr dirty=\"0\"/><a:t>{}</a:t></a:r></a:p>",
                escaped(note)
            )
        })
        .collect();
    let paragraphs = if paragraphs.is_empty() {
        "<a:p/>".to_owned()
    } else {
        paragraphs
    };
    format!(
        "{HEAD}<p:notes {NAMES}><p:cSld><p:spTree>{GROUP}\
         <p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"3\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>\
         <p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp></p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
}

const COLOUR_MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" \
     accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";

fn title_place() -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm></p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>",
        emu(0.6),
        emu(0.4),
        emu(SIZE.0 - 1.2),
        emu(0.9)
    )
}

fn master() -> String {
    format!(
        "{HEAD}<p:sldMaster {NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>\
         <p:spTree>{GROUP}{}</p:spTree></p:cSld>{COLOUR_MAP}\
         <p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>\
         <p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>",
        title_place()
    )
}

fn layout() -> String {
    format!(
        "{HEAD}<p:sldLayout {NAMES} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"ROX Case\"><p:spTree>{GROUP}{}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        title_place()
    )
}

fn notes_master() -> String {
    format!(
        "{HEAD}<p:notesMaster {NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>\
         <p:spTree>{GROUP}\
         <p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"3\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr>\
         <p:spPr><a:xfrm><a:off x=\"685800\" y=\"4400550\"/><a:ext cx=\"5486400\" cy=\"3600450\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp></p:spTree></p:cSld>{COLOUR_MAP}</p:notesMaster>"
    )
}

/// The colours of the palette and one typeface.
fn theme() -> String {
    use crate::present::palette;
    let colour =
        |name: &str, value: u32| format!("<a:{name}><a:srgbClr val=\"{value:06X}\"/></a:{name}>");
    let colours: String = [
        ("dk1", palette::TEXT),
        ("lt1", 0xFF_FF_FF),
        ("dk2", palette::SECONDARY),
        ("lt2", palette::PAGE),
        ("accent1", palette::PLAN),
        ("accent2", palette::GAIN),
        ("accent3", palette::COST),
        ("accent4", palette::SAVING),
        ("accent5", palette::DO_NOTHING),
        ("accent6", palette::AXIS),
        ("hlink", palette::PLAN),
        ("folHlink", palette::SECONDARY),
    ]
    .into_iter()
    .map(|(name, value)| colour(name, value))
    .collect();
    let font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = format!("<a:ln w=\"9525\">{fill}</a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"ROX Case\"><a:themeElements>\
         <a:clrScheme name=\"ROX Case\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"ROX Case\"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>\
         <a:fmtScheme name=\"ROX Case\"><a:fillStyleLst>{fill}{fill}{fill}</a:fillStyleLst><a:lnStyleLst>{line}{line}{line}</a:lnStyleLst>\
         <a:effectStyleLst>{effect}{effect}{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{fill}</a:bgFillStyleLst></a:fmtScheme>\
         </a:themeElements></a:theme>"
    )
}
