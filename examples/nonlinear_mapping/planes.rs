//! In the plane of φ = (a, b): equal ŷ lie on lines, and seen along w the data do.

use crate::line::Line;
use crate::networks::{INSIDE, SAMPLES, f};
use crate::plane::Plane;
use crate::support::colour::{BLUE, GREEN, GREY, INK, ORANGE, PURPLE};
use crate::support::{Axis, Chart, Column, Mark, Series, Table, draw_charts, grid};
use std::error::Error;
use std::path::Path;

/// The least and the greatest y of the samples. Lines of equal ŷ are drawn for all integers between.
const LOWEST: f64 = 0.0;
const HIGHEST: f64 = 9.0;

pub fn show(file: &Path) -> Result<(), Box<dyn Error>> {
    println!("3. In the plane of φ(x) = (a, b)\n");
    let planes = [Plane::by_hand()?, Plane::learned()?];

    let right = ["w₁", "w₂", "c", "share of a line", "farthest from it"].map(Column::Right);
    let [w1, w2, c, share, farthest] = right;
    let mut table = Table::new([Column::Left("y over"), w1, w2, c, share, farthest]);
    let none = String::new;
    let x = grid(*INSIDE.start(), *INSIDE.end(), SAMPLES);
    let line = Line::through(&x, |x| x);
    table.row([
        "x".to_string(),
        none(),
        none(),
        none(),
        format!("{:.4}", line.share),
        format!("{:.3}", line.farthest),
    ]);
    for plane in &planes {
        let line = Line::through(&x, |x| plane.along((plane.phi)(x)));
        let [w1, w2, c] = [plane.w[0], plane.w[1], plane.c].map(|value| format!("{value:.3}"));
        let name = format!("wᵀφ(x), φ {}", plane.name);
        table.row([name, w1, w2, c, format!("{:.4}", line.share), format!("{:.3}", line.farthest)]);
    }
    println!("{table}");
    println!("  share of a line: of the variance of y, what the best line explains\n");
    println!(
        "  An output layer is a plane over (a, b), ŷ = w₁a + w₂b + c: equal ŷ lie on straight"
    );
    println!(
        "  lines, and along w the plane is a line. So φ is good if the points (a, b, y) of the"
    );
    println!("  data lie in a plane; whatever curve the points (a, b) draw does not matter.\n");
    draw_charts(file, &charts(&planes), 3, (430.0, 400.0))?;
    Ok(())
}

fn charts(planes: &[Plane]) -> Vec<Chart> {
    let x = grid(*INSIDE.start(), *INSIDE.end(), SAMPLES);
    planes
        .iter()
        .flat_map(|plane| [features(plane, &x), levels(plane, &x), line(plane, &x)])
        .collect()
}

/// The samples, each a point with the colour of its y.
fn samples(x: &[f64], at: impl Fn(f64) -> (f64, f64)) -> Vec<Series> {
    let dot = |x: &f64| {
        let y = f(*x);
        let name = if LOWEST == y || HIGHEST == y {
            format!("a sample with y = {y}")
        } else {
            String::new()
        };
        let colour = BLUE.towards(ORANGE, (y - LOWEST) / (HIGHEST - LOWEST));
        Series::new(&name, colour, Mark::Dots(3.5), [at(*x)])
    };
    x.iter().map(dot).collect()
}

/// a and b over x.
fn features(plane: &Plane, x: &[f64]) -> Chart {
    let values = x.iter().flat_map(|x| (plane.phi)(*x));
    let curve = |name, colour, index: usize| {
        let points = grid(*INSIDE.start(), *INSIDE.end(), 201)
            .into_iter()
            .map(|x| (x, (plane.phi)(x)[index]));
        Series::new(name, colour, Mark::Line, points.collect::<Vec<_>>())
    };
    Chart {
        heading: format!("φ {}", plane.name),
        explanation: format!("{}, {}", plane.axes[0], plane.axes[1]),
        x: Axis::new("x", -2.0..2.0, 1.0),
        y: Axis::around("a, b", values),
        series: vec![curve("a", GREEN, 0), curve("b", PURPLE, 1)],
    }
}

/// The samples in the plane of (a, b), and the lines of equal ŷ.
fn levels(plane: &Plane, x: &[f64]) -> Chart {
    let points: Vec<_> = x.iter().map(|x| (plane.phi)(*x)).collect();
    let axes = [0, 1]
        .map(|index| Axis::around(plane.axes[index], points.iter().map(|point| point[index])));
    let [a, b] = axes;
    let mut series: Vec<_> = (LOWEST as i32..=HIGHEST as i32)
        .map(|y| Series::new("equal ŷ: 0, 1, …, 9", GREY, Mark::Thin, plane.level(f64::from(y))))
        .collect();
    series.extend(samples(x, |x| (plane.phi)(x).into()));
    Chart {
        heading: "The plane of (a, b)".to_string(),
        explanation: "equal ŷ lie on straight lines".to_string(),
        x: a,
        y: b,
        series,
    }
}

/// y over the coordinate along w.
fn line(plane: &Plane, x: &[f64]) -> Chart {
    let along = |x: f64| plane.along((plane.phi)(x));
    let line = Line::through(x, along);
    let axis = Axis::around("wᵀφ(x) / |w|", x.iter().map(|x| along(*x)));
    let ends = x.iter().map(|x| (along(*x), line.slope * along(*x) + line.offset));
    let mut series = vec![Series::new("the best line", INK, Mark::Thin, ends)];
    series.extend(samples(x, |x| (along(x), f(x))));
    Chart {
        heading: "Along w".to_string(),
        explanation: format!("a line explains {:.2} % of the variance of y", 100.0 * line.share),
        x: axis,
        y: Axis::new("y", -0.5..9.5, 1.0),
        series,
    }
}
