#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void normFactor(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *scale, __global uchar *variance, __global uchar *constants, __global uchar *factor, __global uchar *shape)
{
  bool b_8, b_10, b_12;
  float f_17, f_19, f_21, f_23, f_24, f_25;
  int i_6, i_7, i_9, i_11;
  long l_13, l_14, l_15;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_16, ul_18, ul_20, ul_22;

  // BLOCK 0
  ul_0  =  (ulong) scale;
  ul_1  =  (ulong) variance;
  ul_2  =  (ulong) constants;
  ul_3  =  (ulong) factor;
  ul_4  =  (ulong) shape;
  ul_5  =  ul_4 + 16L;
  i_6  =  *((__global int *) ul_5);
  i_7  =  get_global_id(0);
  b_8  =  i_7 < i_6;
  if(b_8)
  {
    // BLOCK 1
    i_9  =  get_global_id(1);
    b_10  =  i_9 < 1;
    if(b_10)
    {
      // BLOCK 2
      i_11  =  get_global_id(2);
      b_12  =  i_11 < 1;
      if(b_12)
      {
        // BLOCK 3
        l_13  =  (long) i_7;
        l_14  =  l_13 + 4L;
        l_15  =  l_14 << 2;
        ul_16  =  ul_0 + l_15;
        f_17  =  *((__global float *) ul_16);
        ul_18  =  ul_1 + l_15;
        f_19  =  *((__global float *) ul_18);
        ul_20  =  ul_2 + 16L;
        f_21  =  *((__global float *) ul_20);
        ul_22  =  ul_3 + l_15;
        f_23  =  f_19 + f_21;
        f_24  =  native_sqrt(f_23);
        f_25  =  f_17 / f_24;
        *((__global float *) ul_22)  =  f_25;
        return;
      }  // B2
      else
      {
        // BLOCK 4
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 5
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 6
  }  // B0
  // BLOCK 7 MERGES [6 5 4 3 ]
  return;
}  //  kernel
