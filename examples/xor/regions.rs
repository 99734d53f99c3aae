//! Plane geometry: a rectified network cuts the plane into convex polygons and is affine on each.

pub type Point = [f32; 2];

/// A convex polygon cut in two along a line.
pub struct Cut {
    /// Where the function is below 0; empty if it is so nowhere.
    pub below: Vec<Point>,
    /// Where it is not.
    pub above: Vec<Point>,
    /// The two points of the edge between them; empty if there is none.
    pub edge: Vec<Point>,
}

/// Cuts a convex polygon where a function that is affine on it is 0.
pub fn cut(polygon: &[Point], function: impl Fn(Point) -> f32) -> Cut {
    let mut cut = Cut { below: Vec::new(), above: Vec::new(), edge: Vec::new() };
    for (index, from) in polygon.iter().enumerate() {
        let to = &polygon[(index + 1) % polygon.len()];
        let (at_from, at_to) = (function(*from), function(*to));
        let side = if at_from < 0.0 { &mut cut.below } else { &mut cut.above };
        side.push(*from);
        if (at_from < 0.0) != (at_to < 0.0) {
            let share = at_from / (at_from - at_to);
            let crossing = [0, 1].map(|axis| from[axis] + share * (to[axis] - from[axis]));
            cut.below.push(crossing);
            cut.above.push(crossing);
            cut.edge.push(crossing);
        }
    }
    cut
}

/// An affine function of the plane, such as the pre-activation of a unit with two inputs.
#[derive(Clone, Copy)]
pub struct Affine {
    pub slope: [f32; 2],
    pub offset: f32,
}

impl Affine {
    pub fn at(&self, [x, y]: Point) -> f32 {
        self.slope[0] * x + self.slope[1] * y + self.offset
    }
}

/// Every unit of a layer with two inputs as a function of the plane of its inputs.
pub fn units<const OUT: usize>(layer: &dfn::Dense<2, OUT>) -> Vec<Affine> {
    let unit = |unit: usize| Affine {
        slope: [layer.weights[0][unit], layer.weights[1][unit]],
        offset: layer.bias[unit],
    };
    (0..OUT).map(unit).collect()
}

/// The pieces of a convex polygon on which the pre-activation of no unit changes its sign.
pub fn pieces(polygon: Vec<Point>, units: &[Affine]) -> Vec<Vec<Point>> {
    let mut pieces = vec![polygon];
    for unit in units {
        let halves = pieces.iter().map(|piece| cut(piece, |point| unit.at(point)));
        pieces = halves.flat_map(|cut| [cut.below, cut.above]).collect();
        pieces.retain(|piece| !piece.is_empty());
    }
    pieces
}
