//! The order of children that the schema wants. Word repairs or refuses what differs.

use super::sample::{document, every_block, plan};
use super::{Node, Paper};

/// Names in the order of ECMA-376, part 4 (transitional), without the namespace: elements, and
/// their children as they must follow each other.
const ORDERS: [(&[&str], &str); 12] = [
    // CT_PPr, CT_PPrGeneral.
    (
        &["pPr"],
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr \
         suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct \
         topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind \
         contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    // CT_RPr.
    (
        &["rPr"],
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint \
         noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u \
         effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    ),
    // CT_TblPr.
    (
        &["tblPr"],
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
         tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption \
         tblDescription tblPrChange",
    ),
    // CT_TcPr.
    (
        &["tcPr"],
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
         vAlign hideMark headers cellIns cellDel cellMerge tcPrChange",
    ),
    // CT_TrPr: the schema leaves it free, Word itself does not.
    (
        &["trPr"],
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader \
         tblCellSpacing jc hidden ins del trPrChange",
    ),
    // CT_SectPr.
    (
        &["sectPr"],
        "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders \
         lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter \
         docGrid printerSettings sectPrChange",
    ),
    // CT_Settings, as far as it is used, and what stands around it.
    (
        &["settings"],
        "writeProtection view zoom removePersonalInformation mirrorMargins \
         hideSpellingErrors attachedTemplate linkStyles documentProtection defaultTabStop \
         autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat \
         docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping shapeDefaults \
         decimalSymbol listSeparator",
    ),
    // CT_Style.
    (
        &["style"],
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed \
         qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr \
         tblStylePr",
    ),
    // CT_Styles and CT_DocDefaults.
    (&["styles"], "docDefaults latentStyles style"),
    (&["docDefaults"], "rPrDefault pPrDefault"),
    // CT_PBdr, CT_TblBorders, CT_TcBorders, CT_TblCellMar.
    (
        &["pBdr", "tblBorders", "tcBorders", "tblCellMar"],
        "top left start bottom right end insideH insideV between bar",
    ),
    // CT_Font.
    (&["font"], "altName panose1 charset family notTrueType pitch sig embedRegular"),
];

/// Children that may come more than once.
const MANY: [&str; 3] = ["headerReference", "footerReference", "style"];

fn plain(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, name)| name)
}

/// Complaints about the order in an element and in everything below it.
fn check(node: &Node, place: &str, complaints: &mut Vec<String>) {
    let place = format!("{place}/{}", plain(&node.name));
    let order = ORDERS.iter().find(|(parents, _)| parents.contains(&plain(&node.name)));
    if let Some((_, order)) = order {
        let mut least = 0;
        for child in &node.children {
            let name = plain(&child.name);
            let rank = order.split_whitespace().position(|n| n.split('|').any(|n| n == name));
            match rank {
                None => complaints.push(format!("{place}: {name} does not belong there")),
                Some(rank) if rank + 1 < least || rank + 1 == least && !MANY.contains(&name) => {
                    complaints.push(format!("{place}: {name} comes too late"));
                }
                Some(rank) => least = rank + 1,
            }
        }
    }
    shape(node, &place, complaints);
    for child in &node.children {
        check(child, &place, complaints);
    }
}

/// Properties come first; a cell and a body end as Word wants it.
fn shape(node: &Node, place: &str, complaints: &mut Vec<String>) {
    let names: Vec<&str> = node.children.iter().map(|child| plain(&child.name)).collect();
    let first = match plain(&node.name) {
        "p" => "pPr",
        "r" => "rPr",
        "tbl" => "tblPr",
        "tr" => "trPr",
        "tc" => "tcPr",
        _ => "",
    };
    if names.iter().skip(1).any(|name| *name == first) {
        complaints.push(format!("{place}: {first} is not the first"));
    }
    let wrong = match plain(&node.name) {
        "tbl" => names[..2] != ["tblPr", "tblGrid"] || names[2..].iter().any(|name| *name != "tr"),
        "tc" => names.last() != Some(&"p"),
        "body" => names.last() != Some(&"sectPr") || names[names.len() - 2] != "p",
        _ => false,
    };
    if wrong {
        complaints.push(format!("{place}: {names:?}"));
    }
}

#[test]
fn every_element_of_every_part_has_its_children_in_the_order_of_the_schema() {
    for document in [plan(), every_block(), document(vec![super::sample::appendix()])] {
        let mut complaints = Vec::new();
        for (name, xml) in Paper::of(&document).parts() {
            check(&Node::parse(&xml), &name, &mut complaints);
        }
        assert!(complaints.is_empty(), "{complaints:#?}");
    }
}

#[test]
fn the_check_finds_what_is_out_of_order_twice_or_foreign() {
    for (xml, fault) in [
        ("<w:pPr><w:jc/><w:ind/></w:pPr>", "ind comes too late"),
        ("<w:pPr><w:jc/><w:jc/></w:pPr>", "jc comes too late"),
        ("<w:pPr><w:sz/></w:pPr>", "sz does not belong there"),
        ("<w:r><w:t/><w:rPr/></w:r>", "rPr is not the first"),
        ("<w:tc><w:tcPr/><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>", "tcPr"),
    ] {
        let mut complaints = Vec::new();
        check(&Node::parse(xml), "x", &mut complaints);
        assert!(complaints.iter().any(|c| c.contains(fault)), "{xml}: {complaints:?}");
    }
}

#[test]
fn every_style_that_is_named_is_defined_and_every_reference_leads_to_a_part() {
    for document in [plan(), every_block()] {
        let paper = Paper::of(&document);
        let parts = paper.parts();
        let styles = paper.part("word/styles.xml");
        let defined: Vec<&str> =
            styles.all("w:style").into_iter().map(|style| style.get("w:styleId")).collect();
        for (name, xml) in &parts {
            let part = Node::parse(xml);
            for reference in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
                for style in part.all(reference) {
                    assert!(defined.contains(&style.get("w:val")), "{name}: {style:?}");
                }
            }
            for reference in
                part.all("w:headerReference").iter().chain(&part.all("w:footerReference"))
            {
                paper.edge(reference);
            }
        }
        let types = paper.part("[Content_Types].xml");
        for part in types.all("Override") {
            let name = part.get("PartName").trim_start_matches('/');
            assert!(parts.iter().any(|(known, _)| known == name), "{name}");
        }
    }
}
