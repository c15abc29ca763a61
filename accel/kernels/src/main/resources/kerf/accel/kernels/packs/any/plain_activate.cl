#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void activate(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_13, b_36, b_41;
  float f_31, f_33, f_35, f_38, f_40, f_42, f_43, f_44, f_45, f_46;
  int i_5, i_6, i_9, i_10, i_12, i_15, i_17, i_19, i_21, i_23, i_24, i_25, i_26, i_37, i_39, i_47, i_48, i_49;
  long l_27, l_28, l_29, l_50, l_51, l_52;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_14, ul_16, ul_18, ul_20, ul_22, ul_30, ul_32, ul_34, ul_53;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) constants;
  ul_2  =  (ulong) out;
  ul_3  =  (ulong) shape;
  ul_4  =  ul_3 + 16L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_global_id(0);
  b_7  =  i_6 < i_5;
  if(b_7)
  {
    // BLOCK 1
    ul_8  =  ul_3 + 20L;
    i_9  =  *((__global int *) ul_8);
    i_10  =  get_global_id(1);
    b_11  =  i_10 < i_9;
    if(b_11)
    {
      // BLOCK 2
      i_12  =  get_global_id(2);
      b_13  =  i_12 < 1;
      if(b_13)
      {
        // BLOCK 3
        ul_14  =  ul_3 + 28L;
        i_15  =  *((__global int *) ul_14);
        ul_16  =  ul_3 + 32L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_3 + 36L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_3 + 40L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_3 + 44L;
        i_23  =  *((__global int *) ul_22);
        i_24  =  i_17 * i_10;
        i_25  =  i_24 + i_15;
        i_26  =  i_25 + i_6;
        l_27  =  (long) i_26;
        l_28  =  l_27 + 4L;
        l_29  =  l_28 << 2;
        ul_30  =  ul_0 + l_29;
        f_31  =  *((__global float *) ul_30);
        ul_32  =  ul_1 + 16L;
        f_33  =  *((__global float *) ul_32);
        ul_34  =  ul_1 + 20L;
        f_35  =  *((__global float *) ul_34);
        b_36  =  i_23 == 1;
        if(b_36)
        {
          // BLOCK 4
          i_37  =  isless(f_31, f_33);
          if(i_37 == 1)
          {
            // BLOCK 5
            f_38  =  f_33;
          }  // B4
          else
          {
            // BLOCK 6
            f_38  =  f_31;
          }  // B4
          // BLOCK 7 MERGES [6 5 ]
          i_39  =  isless(f_35, f_38);
          if(i_39 == 1)
          {
            // BLOCK 8
            f_40  =  f_35;
          }  // B7
          else
          {
            // BLOCK 9
            f_40  =  f_38;
          }  // B7
        }  // B3
        else
        {
          // BLOCK 10
          f_40  =  f_31;
        }  // B3
        // BLOCK 11 MERGES [10 9 8 ]
        b_41  =  i_23 == 2;
        if(b_41)
        {
          // BLOCK 12
          f_42  =  -f_31;
          f_43  =  exp(f_42);
          f_44  =  f_43 + 1.0F;
          f_45  =  1.0F / f_44;
          f_46  =  f_45;
        }  // B11
        else
        {
          // BLOCK 13
          f_46  =  f_40;
        }  // B11
        // BLOCK 14 MERGES [13 12 ]
        i_47  =  i_21 * i_10;
        i_48  =  i_47 + i_19;
        i_49  =  i_48 + i_6;
        l_50  =  (long) i_49;
        l_51  =  l_50 + 4L;
        l_52  =  l_51 << 2;
        ul_53  =  ul_2 + l_52;
        *((__global float *) ul_53)  =  f_46;
      }  // B2
      else
      {
        // BLOCK 15
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 16
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 17
  }  // B0
  // BLOCK 18 MERGES [17 16 15 14 ]
  return;
}  //  kernel
