//! The parameters of a model of dfdx, which are reached by a visitor. The library stores a matrix
//! output by output, the benchmark input by input.

use ::dfdx::prelude::*;

/// Gives a model these weights and biases.
pub fn load<'a, M: TensorCollection<f32, Cpu>>(
    model: &mut M,
    tensors: impl Iterator<Item = &'a [f32]>,
) {
    let mut loader = Loader(tensors);
    M::iter_tensors(&mut RecursiveWalker { m: model, f: &mut loader }).expect("memory");
}

/// The weights and biases of a model.
pub fn read<M: TensorCollection<f32, Cpu>>(model: &M) -> Vec<f32> {
    let mut reader = Reader(Vec::new());
    M::iter_tensors(&mut RecursiveWalker { m: model, f: &mut reader }).expect("memory");
    reader.0
}

struct Loader<Tensors>(Tensors);

impl<'a, Tensors: Iterator<Item = &'a [f32]>> TensorVisitor<f32, Cpu> for Loader<Tensors> {
    type Viewer = ViewTensorMut;
    type Err = CpuError;
    type E2 = f32;
    type D2 = Cpu;

    fn visit<S: Shape>(
        &mut self,
        _: TensorOptions<S, f32, Cpu>,
        tensor: &mut Tensor<S, f32, Cpu>,
    ) -> Result<Option<Tensor<S, f32, Cpu>>, CpuError> {
        let values = self.0.next().expect("as many tensors as the model");
        tensor.copy_from(&match sides(tensor) {
            Some([outputs, inputs]) => transposed(values, inputs, outputs),
            None => values.to_vec(),
        });
        Ok(None)
    }
}

struct Reader(Vec<f32>);

impl TensorVisitor<f32, Cpu> for Reader {
    type Viewer = ViewTensorRef;
    type Err = CpuError;
    type E2 = f32;
    type D2 = Cpu;

    fn visit<S: Shape>(
        &mut self,
        _: TensorOptions<S, f32, Cpu>,
        tensor: &Tensor<S, f32, Cpu>,
    ) -> Result<Option<Tensor<S, f32, Cpu>>, CpuError> {
        self.0.extend(match sides(tensor) {
            Some([outputs, inputs]) => transposed(&tensor.as_vec(), outputs, inputs),
            None => tensor.as_vec(),
        });
        Ok(None)
    }
}

/// The rows and columns of a matrix, nothing for a vector.
fn sides<S: Shape>(tensor: &Tensor<S, f32, Cpu>) -> Option<[usize; 2]> {
    let sides: Vec<usize> = tensor.shape().concrete().into_iter().collect();
    sides.try_into().ok()
}

/// The transpose of a matrix that is stored row by row.
fn transposed(values: &[f32], rows: usize, columns: usize) -> Vec<f32> {
    (0..columns * rows).map(|index| values[index % rows * columns + index / rows]).collect()
}
