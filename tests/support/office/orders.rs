//! The order of the elements that our files use, as ECMA-376 has it.
//!
//! A line is an element and what may stand in it, in this order: `!` once, `+` at least once, `*` any number of times,
//! otherwise once or not at all; `|` between those of which one stands there. `=FILL` and its like stand for what a line
//! with that name holds.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use roxmltree::Node;

/// Namespaces and what their elements begin with here.
const NAMESPACES: [(&str, &str); 12] = [
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "s",
    ),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "c",
    ),
    (
        "http://schemas.openxmlformats.org/presentationml/2006/main",
        "p",
    ),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "x",
    ),
    (
        "http://schemas.openxmlformats.org/package/2006/content-types",
        "ct",
    ),
    (
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "rel",
    ),
    (
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "cp",
    ),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dt"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "ap",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
        "vt",
    ),
];

const ORDERS: &str = "
=FILL a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill
=EFFECT a:effectLst|a:effectDag
=COLOUR a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr
=CHANGES a:tint|a:shade|a:alpha|a:satMod|a:lumMod|a:lumOff
=SHAPES p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic
=CHARTS c:areaChart|c:lineChart|c:scatterChart|c:barChart|c:pieChart
=AXES c:valAx|c:catAx|c:dateAx|c:serAx

ct:Types ct:Default|ct:Override*
rel:Relationships rel:Relationship*
cp:coreProperties dc:title|dc:subject|dc:creator|dc:description|cp:keywords|cp:lastModifiedBy|cp:category|dt:created|dt:modified*
ap:Properties ap:Application|ap:AppVersion|ap:DocSecurity|ap:ScaleCrop|ap:HeadingPairs|ap:TitlesOfParts|ap:Company|ap:LinksUpToDate|ap:SharedDoc|ap:HyperlinksChanged*
ap:HeadingPairs vt:vector!
ap:TitlesOfParts vt:vector!
vt:vector vt:variant|vt:lpstr|vt:i4*
vt:variant vt:lpstr|vt:i4!

s:workbook s:fileVersion s:workbookPr s:workbookProtection s:bookViews s:sheets! s:externalReferences s:definedNames s:calcPr s:extLst
s:bookViews s:workbookView+
s:sheets s:sheet+
s:definedNames s:definedName+
s:worksheet s:sheetPr s:dimension s:sheetViews s:sheetFormatPr s:cols s:sheetData! s:sheetCalcPr s:sheetProtection s:protectedRanges s:scenarios s:autoFilter s:sortState s:dataConsolidate s:customSheetViews s:mergeCells s:phoneticPr s:conditionalFormatting* s:dataValidations s:hyperlinks s:printOptions s:pageMargins s:pageSetup s:headerFooter s:rowBreaks s:colBreaks s:customProperties s:cellWatches s:ignoredErrors s:drawing s:legacyDrawing s:legacyDrawingHF s:picture s:tableParts s:extLst
s:sheetPr s:tabColor s:outlinePr s:pageSetUpPr
s:sheetViews s:sheetView+
s:sheetView s:pane s:selection*
s:cols s:col+
s:sheetData s:row*
s:row s:c*
s:c s:f s:v s:is
s:autoFilter s:filterColumn*
s:mergeCells s:mergeCell+
s:dataValidations s:dataValidation+
s:dataValidation s:formula1 s:formula2
s:hyperlinks s:hyperlink+
s:headerFooter s:oddHeader s:oddFooter s:evenHeader s:evenFooter s:firstHeader s:firstFooter
s:sst s:si*
s:si s:t|s:r*
s:styleSheet s:numFmts s:fonts s:fills s:borders s:cellStyleXfs s:cellXfs s:cellStyles s:dxfs s:tableStyles s:colors s:extLst
s:numFmts s:numFmt+
s:fonts s:font+
s:font s:b|s:i|s:strike|s:u|s:vertAlign|s:sz|s:color|s:name|s:family|s:charset|s:scheme*
s:fills s:fill+
s:fill s:patternFill|s:gradientFill!
s:patternFill s:fgColor s:bgColor
s:borders s:border+
s:border s:left s:right s:top s:bottom s:diagonal s:vertical s:horizontal
s:left s:color
s:right s:color
s:top s:color
s:bottom s:color
s:cellStyleXfs s:xf+
s:cellXfs s:xf+
s:xf s:alignment s:protection
s:cellStyles s:cellStyle+
s:colors s:indexedColors s:mruColors
s:mruColors s:color+

x:wsDr x:twoCellAnchor|x:oneCellAnchor|x:absoluteAnchor*
x:twoCellAnchor x:from! x:to! x:sp|x:grpSp|x:graphicFrame|x:cxnSp|x:pic! x:clientData!
x:from x:col! x:colOff! x:row! x:rowOff!
x:to x:col! x:colOff! x:row! x:rowOff!
x:graphicFrame x:nvGraphicFramePr! x:xfrm! a:graphic!
x:nvGraphicFramePr x:cNvPr! x:cNvGraphicFramePr!
x:xfrm a:off! a:ext!

p:presentation p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz! p:defaultTextStyle
p:sldMasterIdLst p:sldMasterId+
p:notesMasterIdLst p:notesMasterId
p:sldIdLst p:sldId*
p:sldLayoutIdLst p:sldLayoutId*
p:sld p:cSld! p:clrMapOvr p:transition p:timing
p:notes p:cSld! p:clrMapOvr
p:sldLayout p:cSld! p:clrMapOvr p:transition p:timing p:hf
p:sldMaster p:cSld! p:clrMap! p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles
p:notesMaster p:cSld! p:clrMap! p:hf p:notesStyle
p:txStyles p:titleStyle p:bodyStyle p:otherStyle
p:cSld p:bg p:spTree! p:custDataLst p:controls
p:bg p:bgPr|p:bgRef!
p:bgPr =FILL! =EFFECT
p:clrMapOvr a:masterClrMapping|a:overrideClrMapping!
p:spTree p:nvGrpSpPr! p:grpSpPr! =SHAPES*
p:grpSp p:nvGrpSpPr! p:grpSpPr! =SHAPES*
p:nvGrpSpPr p:cNvPr! p:cNvGrpSpPr! p:nvPr!
p:grpSpPr a:xfrm =FILL =EFFECT a:scene3d
p:sp p:nvSpPr! p:spPr! p:style p:txBody
p:nvSpPr p:cNvPr! p:cNvSpPr! p:nvPr!
p:cNvSpPr a:spLocks
p:nvPr p:ph
p:spPr a:xfrm a:custGeom|a:prstGeom =FILL a:ln =EFFECT a:scene3d a:sp3d
p:txBody a:bodyPr! a:lstStyle a:p+
p:graphicFrame p:nvGraphicFramePr! p:xfrm! a:graphic!
p:nvGraphicFramePr p:cNvPr! p:cNvGraphicFramePr! p:nvPr!
p:xfrm a:off! a:ext!

a:graphic a:graphicData!
a:graphicData c:chart|a:tbl!
a:tbl a:tblPr a:tblGrid! a:tr*
a:tblGrid a:gridCol*
a:tr a:tc*
a:tc a:txBody a:tcPr
a:txBody a:bodyPr! a:lstStyle a:p+
a:tcPr a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D =FILL a:headers
a:bodyPr a:prstTxWarp a:noAutofit|a:normAutofit|a:spAutoFit a:scene3d a:sp3d|a:flatTx
a:p a:pPr a:r|a:br|a:fld* a:endParaRPr
a:pPr a:lnSpc a:spcBef a:spcAft a:buClrTx|a:buClr a:buSzTx|a:buSzPct a:buFontTx|a:buFont a:buNone|a:buAutoNum|a:buChar|a:buBlip a:tabLst a:defRPr
a:spcAft a:spcPct|a:spcPts!
a:r a:rPr a:t!
a:rPr a:ln =FILL =EFFECT a:highlight a:latin a:ea a:cs a:sym a:hlinkClick
a:defRPr a:ln =FILL =EFFECT a:highlight a:latin a:ea a:cs a:sym a:hlinkClick
a:endParaRPr a:ln =FILL =EFFECT a:highlight a:latin a:ea a:cs a:sym a:hlinkClick
a:xfrm a:off a:ext a:chOff a:chExt
a:prstGeom a:avLst
a:custGeom a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst!
a:pathLst a:path*
a:moveTo a:pt!
a:lnTo a:pt!
a:solidFill =COLOUR
a:gradFill a:gsLst a:lin|a:path a:tileRect
a:gsLst a:gs+
a:gs =COLOUR!
a:srgbClr =CHANGES*
a:schemeClr =CHANGES*
a:sysClr =CHANGES*
a:ln =FILL a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd
a:lnL =FILL a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd
a:lnR =FILL a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd
a:lnT =FILL a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd
a:lnB =FILL a:prstDash|a:custDash a:round|a:bevel|a:miter a:headEnd a:tailEnd

a:theme a:themeElements! a:objectDefaults a:extraClrSchemeLst a:custClrLst a:extLst
a:themeElements a:clrScheme! a:fontScheme! a:fmtScheme!
a:clrScheme a:dk1! a:lt1! a:dk2! a:lt2! a:accent1! a:accent2! a:accent3! a:accent4! a:accent5! a:accent6! a:hlink! a:folHlink!
a:dk1 =COLOUR!
a:lt1 =COLOUR!
a:dk2 =COLOUR!
a:lt2 =COLOUR!
a:accent1 =COLOUR!
a:accent2 =COLOUR!
a:accent3 =COLOUR!
a:accent4 =COLOUR!
a:accent5 =COLOUR!
a:accent6 =COLOUR!
a:hlink =COLOUR!
a:folHlink =COLOUR!
a:fontScheme a:majorFont! a:minorFont!
a:majorFont a:latin! a:ea! a:cs! a:font*
a:minorFont a:latin! a:ea! a:cs! a:font*
a:fmtScheme a:fillStyleLst! a:lnStyleLst! a:effectStyleLst! a:bgFillStyleLst!
a:fillStyleLst =FILL+
a:bgFillStyleLst =FILL+
a:lnStyleLst a:ln+
a:effectStyleLst a:effectStyle+
a:effectStyle =EFFECT! a:scene3d a:sp3d
a:effectLst a:blur a:fillOverlay a:glow a:innerShdw a:outerShdw a:prstShdw a:reflection a:softEdge
a:outerShdw =COLOUR!
a:scene3d a:camera! a:lightRig! a:backdrop
a:camera a:rot
a:lightRig a:rot
a:sp3d a:bevelT a:bevelB a:extrusionClr a:contourClr
a:path a:fillToRect|a:close|a:moveTo|a:lnTo|a:arcTo|a:quadBezTo|a:cubicBezTo*

c:chartSpace c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart! c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst
c:externalData c:autoUpdate
c:printSettings c:headerFooter c:pageMargins c:pageSetup
c:chart c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:extLst
c:title c:tx c:layout c:overlay c:spPr c:txPr
c:tx c:strRef|c:rich|c:v!
c:rich a:bodyPr! a:lstStyle a:p+
c:txPr a:bodyPr! a:lstStyle a:p+
c:spPr a:xfrm a:custGeom|a:prstGeom =FILL a:ln =EFFECT a:scene3d a:sp3d
c:layout c:manualLayout
c:manualLayout c:layoutTarget c:xMode c:yMode c:wMode c:hMode c:x c:y c:w c:h
c:legend c:legendPos c:legendEntry* c:layout c:overlay c:spPr c:txPr
c:legendEntry c:idx! c:delete c:txPr
c:plotArea c:layout =CHARTS+ =AXES* c:dTable c:spPr
c:lineChart c:grouping! c:varyColors c:ser* c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId+
c:scatterChart c:scatterStyle! c:varyColors c:ser* c:dLbls c:axId+
c:barChart c:barDir! c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines* c:axId+
c:ser c:idx! c:order! c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:dPt* c:dLbls c:trendline* c:errBars* c:cat|c:xVal c:val|c:yVal! c:smooth c:shape c:extLst
c:marker c:symbol c:size c:spPr
c:dPt c:idx! c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr
c:dLbls c:dLbl* c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:showLeaderLines c:leaderLines
c:dLbl c:idx! c:delete c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator
c:errBars c:errDir c:errBarType! c:errValType! c:noEndCap c:plus c:minus c:val c:spPr
c:cat c:strRef|c:numRef|c:multiLvlStrRef|c:strLit|c:numLit!
c:xVal c:strRef|c:numRef|c:multiLvlStrRef|c:strLit|c:numLit!
c:val c:numRef|c:numLit
c:yVal c:numRef|c:numLit!
c:numRef c:f! c:numCache
c:strRef c:f! c:strCache
c:numCache c:formatCode c:ptCount c:pt*
c:strCache c:ptCount c:pt*
c:pt c:v!
c:catAx c:axId! c:scaling! c:delete c:axPos! c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx! c:crosses|c:crossesAt c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl
c:valAx c:axId! c:scaling! c:delete c:axPos! c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx! c:crosses|c:crossesAt c:crossBetween c:majorUnit c:minorUnit c:dispUnits
c:scaling c:logBase c:orientation c:max c:min
c:majorGridlines c:spPr
";

/// How often something stands at a place.
#[derive(Clone, Copy, PartialEq)]
enum Often {
    Optional,
    Once,
    Any,
    Some,
}

/// Elements of which one stands at a place.
struct Place {
    names: Vec<&'static str>,
    often: Often,
}

fn orders() -> &'static BTreeMap<&'static str, Vec<Place>> {
    static ORDERS_READ: OnceLock<BTreeMap<&'static str, Vec<Place>>> = OnceLock::new();
    ORDERS_READ.get_or_init(|| {
        let lines = ORDERS.lines().filter_map(|line| line.split_once(' '));
        let (groups, elements): (Vec<_>, Vec<_>) =
            lines.partition(|(name, _)| name.starts_with('='));
        let groups: BTreeMap<&str, &str> = groups.into_iter().collect();
        let place = |token: &'static str| {
            let (names, often) = match token.as_bytes()[token.len() - 1] {
                b'!' => (&token[..token.len() - 1], Often::Once),
                b'*' => (&token[..token.len() - 1], Often::Any),
                b'+' => (&token[..token.len() - 1], Often::Some),
                _ => (token, Often::Optional),
            };
            let names = groups.get(names).copied().unwrap_or(names);
            Place {
                names: names.split('|').collect(),
                often,
            }
        };
        let order = |places: &'static str| places.split(' ').map(place).collect();
        elements
            .into_iter()
            .map(|(name, places)| (name, order(places)))
            .collect()
    })
}

fn name(node: Node<'_, '_>) -> String {
    let namespace = node.tag_name().namespace().unwrap_or_default();
    let own = NAMESPACES.iter().find(|(all, _)| *all == namespace);
    let prefix = own.map_or(namespace, |(_, prefix)| prefix);
    format!("{prefix}:{}", node.tag_name().name())
}

/// Checks an element and all below it.
pub(super) fn check(node: Node<'_, '_>, told: &mut impl FnMut(String)) {
    let own = name(node);
    let children: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    match orders().get(own.as_str()) {
        Some(order) => in_order(&own, order, &children, told),
        None if children.is_empty() => {}
        None => told(format!("no order is known of {own}")),
    }
    for child in children {
        check(child, told);
    }
}

fn in_order(own: &str, order: &[Place], children: &[Node<'_, '_>], told: &mut impl FnMut(String)) {
    let mut counts = vec![0; order.len()];
    let mut last = 0;
    for child in children {
        let child = name(*child);
        let places = order.iter();
        let mut places = places.map(|place| place.names.contains(&child.as_str()));
        match places.position(|is_here| is_here) {
            Some(at) if at >= last => {
                counts[at] += 1;
                last = at;
            }
            Some(_) => told(format!("{child} stands too late in {own}")),
            None => told(format!("{child} does not belong in {own}")),
        }
    }
    for (place, count) in order.iter().zip(counts) {
        let fits = match place.often {
            Often::Optional => count <= 1,
            Often::Once => count == 1,
            Often::Any => true,
            Often::Some => count >= 1,
        };
        if !fits {
            told(format!("{own} has {count} of {}", place.names.join("|")));
        }
    }
}
