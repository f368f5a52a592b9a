//! Where nodes and bands stand: in an order with few crossings, close to what they are joined with, and none on another.

/// The least width of a band, in lines: below it nothing would be seen.
const THINNEST: f64 = 0.12;
/// Between the rooms of two nodes, in lines.
const GAP: f64 = 0.45;
/// How high the widest column of flows is at least, in lines.
const LEAST_FLOW: f64 = 12.0;
/// How high it is where many nodes make the chart high: this share of the room that their words take.
const FLOW_SHARE: f64 = 0.5;
/// How often the order is mended, and how often the places are.
const SWEEPS: usize = 6;

/// A node to be placed.
#[derive(Clone, Debug)]
pub(super) struct NodePlace {
    pub(super) column: usize,
    /// Places of a lower group stand above those of a higher one.
    pub(super) group: u8,
    /// The room that its words take, in lines.
    pub(super) room: f64,
}

/// A band between places of neighbouring columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct FlowBand {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Its amount, without sign.
    pub(super) size: f64,
}

/// An upper and a lower edge, in lines.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct LineSpan {
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl LineSpan {
    fn middle(self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub(super) struct FlowLayout {
    pub(super) lines: f64,
    /// The flow of each place.
    pub(super) places: Vec<LineSpan>,
    /// Where each segment leaves and where it arrives.
    pub(super) ends: Vec<[LineSpan; 2]>,
    /// The places of each column from top to bottom.
    pub(super) columns: Vec<Vec<usize>>,
}

/// Lays places and segments out.
pub(super) fn layout(places: &[NodePlace], segments: &[FlowBand]) -> FlowLayout {
    let mut plan = Planner::new(places, segments);
    plan.order();
    plan.settle();
    plan.layout()
}

struct Planner<'a> {
    places: &'a [NodePlace],
    segments: &'a [FlowBand],
    /// Width of each segment, in lines.
    widths: Vec<f64>,
    /// Height of the flow of each place, in lines.
    flows: Vec<f64>,
    columns: Vec<Vec<usize>>,
    /// Middle of each place, in lines.
    middles: Vec<f64>,
    lines: f64,
}

impl<'a> Planner<'a> {
    fn new(places: &'a [NodePlace], segments: &'a [FlowBand]) -> Self {
        let count = places.iter().map(|place| place.column + 1).max();
        let mut columns = vec![Vec::new(); count.unwrap_or(0)];
        for (position, place) in places.iter().enumerate() {
            columns[place.column].push(position);
        }
        let mut plan = Self {
            places,
            segments,
            widths: Vec::new(),
            flows: vec![0.0; places.len()],
            columns,
            middles: vec![0.0; places.len()],
            lines: 0.0,
        };
        plan.measure();
        plan
    }

    /// How much flows through each place when each segment is as wide as `width` says.
    fn flows(&self, width: impl Fn(&FlowBand) -> f64) -> Vec<f64> {
        let mut sums = vec![[0.0_f64; 2]; self.places.len()];
        for segment in self.segments {
            sums[segment.from][1] += width(segment);
            sums[segment.to][0] += width(segment);
        }
        sums.into_iter().map(|[into, out]| into.max(out)).collect()
    }

    /// Sets the scale, and with it the height of everything.
    fn measure(&mut self) {
        let sizes = self.flows(|segment| segment.size);
        let highest = |value: &dyn Fn(usize) -> f64| {
            let of_column = |column: &Vec<usize>| column.iter().map(|p| value(*p)).sum::<f64>();
            self.columns.iter().map(of_column).fold(0.0, f64::max)
        };
        let widest = highest(&|place| sizes[place]);
        let words = highest(&|place| self.places[place].room);
        let height = LEAST_FLOW.max(words * FLOW_SHARE);
        let scale = if widest > 0.0 { height / widest } else { 0.0 };
        let width = |segment: &FlowBand| (segment.size * scale).max(THINNEST);
        self.widths = self.segments.iter().map(width).collect();
        self.flows = self.flows(width);
        let height = |column: &Vec<usize>| self.stacked(column);
        self.lines = self.columns.iter().map(height).fold(0.0, f64::max);
    }

    /// What a place takes up: its flow or its words.
    fn taken(&self, place: usize) -> f64 {
        self.flows[place].max(self.places[place].room)
    }

    fn stacked(&self, column: &[usize]) -> f64 {
        let taken: f64 = column.iter().map(|place| self.taken(*place)).sum();
        taken + GAP * column.len().saturating_sub(1) as f64
    }

    /// Orders each column by where its neighbours stand, groups kept; the largest first to begin with.
    fn order(&mut self) {
        let mut columns = std::mem::take(&mut self.columns);
        for column in &mut columns {
            column.sort_by(|one, other| {
                let groups = self.places[*one].group.cmp(&self.places[*other].group);
                groups.then(self.flows[*other].total_cmp(&self.flows[*one]))
            });
            self.stack(column);
        }
        let count = columns.len();
        for sweep in 0..SWEEPS {
            for step in 0..count {
                let column = if sweep % 2 == 0 {
                    count - 1 - step
                } else {
                    step
                };
                let pull: Vec<f64> = (0..self.places.len())
                    .map(|place| self.pull(place, NeighbourSide::Both))
                    .collect();
                columns[column].sort_by(|one, other| {
                    let groups = self.places[*one].group.cmp(&self.places[*other].group);
                    groups.then(pull[*one].total_cmp(&pull[*other]))
                });
                self.stack(&columns[column]);
            }
        }
        self.columns = columns;
    }

    /// Puts a column one below the other, in the middle of the height.
    fn stack(&mut self, column: &[usize]) {
        let mut top = (self.lines - self.stacked(column)) / 2.0;
        for &place in column {
            let taken = self.taken(place);
            self.middles[place] = top + taken / 2.0;
            top += taken + GAP;
        }
    }

    /// Where the neighbours of a place draw it: the mean of their middles by width. Where it is when it has none.
    fn pull(&self, place: usize, side: NeighbourSide) -> f64 {
        let (mut weight, mut sum) = (0.0, 0.0);
        for (segment, width) in self.segments.iter().zip(&self.widths) {
            let neighbour = match side {
                NeighbourSide::Left | NeighbourSide::Both if segment.to == place => segment.from,
                NeighbourSide::Right | NeighbourSide::Both if segment.from == place => segment.to,
                NeighbourSide::Left | NeighbourSide::Right | NeighbourSide::Both => continue,
            };
            weight += width;
            sum += width * self.middles[neighbour];
        }
        if weight > 0.0 {
            sum / weight
        } else {
            self.middles[place]
        }
    }

    /// Moves places towards their neighbours, order and gaps kept.
    fn settle(&mut self) {
        let columns = self.columns.clone();
        for sweep in 0..SWEEPS {
            let (side, backwards) = if sweep % 2 == 0 {
                (NeighbourSide::Left, false)
            } else {
                (NeighbourSide::Right, true)
            };
            for step in 0..columns.len() {
                let column = if backwards {
                    columns.len() - 1 - step
                } else {
                    step
                };
                self.settle_column(&columns[column], side);
            }
        }
        for column in &columns {
            self.settle_column(column, NeighbourSide::Both);
        }
    }

    /// The places closest to where a column is drawn: the least sum of squares with order kept, by pooling adjacent
    /// violators (Ayer et al. 1955).
    fn settle_column(&mut self, column: &[usize], side: NeighbourSide) {
        let mut offset = 0.0;
        let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
        let mut offsets = Vec::with_capacity(column.len());
        for &place in column {
            let taken = self.taken(place);
            let wanted = self.pull(place, side) - offset - taken / 2.0;
            offsets.push(offset + taken / 2.0);
            offset += taken + GAP;
            let mut block = (wanted, self.flows[place].max(THINNEST), 1);
            while let Some(&(above, weight, count)) = blocks.last() {
                if above <= block.0 {
                    break;
                }
                blocks.pop();
                let whole = weight + block.1;
                block = (
                    (above * weight + block.0 * block.1) / whole,
                    whole,
                    count + block.2,
                );
            }
            blocks.push(block);
        }
        let lowest = (self.lines - self.stacked(column)).max(0.0);
        let tops = blocks
            .iter()
            .flat_map(|(top, _, count)| std::iter::repeat_n(top.clamp(0.0, lowest), *count));
        for ((place, top), offset) in column.iter().zip(tops).zip(offsets) {
            self.middles[*place] = top + offset;
        }
    }

    fn span(&self, place: usize) -> LineSpan {
        let half = self.flows[place] / 2.0;
        LineSpan {
            top: self.middles[place] - half,
            bottom: self.middles[place] + half,
        }
    }

    fn layout(self) -> FlowLayout {
        let mut ends = vec![[LineSpan::default(); 2]; self.segments.len()];
        for end in [0, 1] {
            for place in 0..self.places.len() {
                self.part(place, end, &mut ends);
            }
        }
        FlowLayout {
            lines: self.lines,
            places: (0..self.places.len()).map(|p| self.span(p)).collect(),
            ends,
            columns: self.columns,
        }
    }

    /// Parts one side of a place among its segments, in the order of their other ends.
    fn part(&self, place: usize, end: usize, ends: &mut [[LineSpan; 2]]) {
        let here = |segment: &FlowBand| [segment.from, segment.to][end];
        let there = |position: &usize| {
            let segment = self.segments[*position];
            self.span([segment.to, segment.from][end]).middle()
        };
        let mut members: Vec<usize> = (0..self.segments.len())
            .filter(|position| here(&self.segments[*position]) == place)
            .collect();
        members.sort_by(|one, other| there(one).total_cmp(&there(other)));
        let whole: f64 = members.iter().map(|member| self.widths[*member]).sum();
        let mut top = self.middles[place] - whole / 2.0;
        for member in members {
            let bottom = top + self.widths[member];
            ends[member][end] = LineSpan { top, bottom };
            top = bottom;
        }
    }
}

/// Which neighbours count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NeighbourSide {
    Left,
    Right,
    Both,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(column: usize) -> NodePlace {
        NodePlace {
            column,
            group: 0,
            room: 2.0,
        }
    }

    fn segment(from: usize, to: usize, size: f64) -> FlowBand {
        FlowBand { from, to, size }
    }

    #[test]
    fn no_place_stands_on_another_and_all_stand_inside() {
        let places: Vec<NodePlace> = [0, 0, 0, 1, 1].map(place).to_vec();
        let segments = [
            segment(0, 4, 9.0),
            segment(1, 3, 1.0),
            segment(2, 3, 0.001),
            segment(2, 4, 4.0),
        ];
        let layout = layout(&places, &segments);
        for column in &layout.columns {
            for pair in column.windows(2) {
                let [above, below] = [pair[0], pair[1]].map(|place| layout.places[place]);
                assert!(above.bottom < below.top, "{above:?} {below:?}");
                assert!(below.middle() - above.middle() >= 2.0, "words need room");
            }
        }
        for span in &layout.places {
            assert!(span.top >= -1e-9 && span.bottom <= layout.lines + 1e-9);
        }
    }

    #[test]
    fn bands_that_need_not_cross_do_not() {
        let places: Vec<NodePlace> = [0, 0, 1, 1].map(place).to_vec();
        let segments = [segment(0, 3, 2.0), segment(1, 2, 1.0)];
        let layout = layout(&places, &segments);
        let above = |one: usize, other: usize| layout.places[one].top < layout.places[other].top;
        assert_eq!(above(0, 1), above(3, 2));
    }

    #[test]
    fn the_smallest_band_can_still_be_seen() {
        let places: Vec<NodePlace> = [0, 1].map(place).to_vec();
        let layout = layout(&places, &[segment(0, 1, 0.0)]);
        let [from, _] = layout.ends[0];
        assert!(from.bottom - from.top >= THINNEST - 1e-12);
    }
}
