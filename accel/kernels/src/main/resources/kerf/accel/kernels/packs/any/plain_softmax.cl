#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void softmaxRows(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_8, b_10;
  float f_27, f_28, f_35, f_38, f_40, f_47, f_48, f_49, f_50, f_60, f_66, f_67, f_68;
  int i_4, i_5, i_7, i_9, i_12, i_14, i_16, i_18, i_20, i_21, i_22, i_29, i_30, i_36, i_37, i_39, i_41, i_42, i_51, i_52, i_53, i_54, i_55, i_61, i_69;
  long l_23, l_24, l_25, l_31, l_32, l_33, l_43, l_44, l_45, l_56, l_57, l_58, l_62, l_63, l_64;
  ulong ul_0, ul_1, ul_2, ul_3, ul_11, ul_13, ul_15, ul_17, ul_19, ul_26, ul_34, ul_46, ul_59, ul_65;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    i_7  =  get_global_id(1);
    b_8  =  i_7 < 1;
    if(b_8)
    {
      // BLOCK 2
      i_9  =  get_global_id(2);
      b_10  =  i_9 < 1;
      if(b_10)
      {
        // BLOCK 3
        ul_11  =  ul_2 + 28L;
        i_12  =  *((__global int *) ul_11);
        ul_13  =  ul_2 + 32L;
        i_14  =  *((__global int *) ul_13);
        ul_15  =  ul_2 + 36L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_2 + 40L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_2 + 44L;
        i_20  =  *((__global int *) ul_19);
        i_21  =  i_14 * i_5;
        i_22  =  i_21 + i_12;
        l_23  =  (long) i_22;
        l_24  =  l_23 + 4L;
        l_25  =  l_24 << 2;
        ul_26  =  ul_0 + l_25;
        f_27  =  *((__global float *) ul_26);
        // BLOCK 4 MERGES [3 8 ]
        f_28  =  f_27;
        i_29  =  1;
        for(;i_29 < i_20;)
        {
          // BLOCK 5
          i_30  =  i_22 + i_29;
          l_31  =  (long) i_30;
          l_32  =  l_31 + 4L;
          l_33  =  l_32 << 2;
          ul_34  =  ul_0 + l_33;
          f_35  =  *((__global float *) ul_34);
          i_36  =  i_29 + 1;
          i_37  =  isless(f_28, f_35);
          if(i_37 == 1)
          {
            // BLOCK 6
            f_38  =  f_35;
          }  // B5
          else
          {
            // BLOCK 7
            f_38  =  f_28;
          }  // B5
          // BLOCK 8 MERGES [7 6 ]
          i_39  =  i_36;
          f_28  =  f_38;
          i_29  =  i_39;
        }  // B4
        // BLOCK 9
        // BLOCK 10 MERGES [9 11 ]
        f_40  =  0.0F;
        i_41  =  0;
        for(;i_41 < i_20;)
        {
          // BLOCK 11
          i_42  =  i_22 + i_41;
          l_43  =  (long) i_42;
          l_44  =  l_43 + 4L;
          l_45  =  l_44 << 2;
          ul_46  =  ul_0 + l_45;
          f_47  =  *((__global float *) ul_46);
          f_48  =  f_47 - f_28;
          f_49  =  exp(f_48);
          f_50  =  f_40 + f_49;
          i_51  =  i_41 + 1;
          f_40  =  f_50;
          i_41  =  i_51;
        }  // B10
        // BLOCK 12
        i_52  =  i_18 * i_5;
        i_53  =  i_52 + i_16;
        // BLOCK 13 MERGES [12 14 ]
        i_54  =  0;
        for(;i_54 < i_20;)
        {
          // BLOCK 14
          i_55  =  i_22 + i_54;
          l_56  =  (long) i_55;
          l_57  =  l_56 + 4L;
          l_58  =  l_57 << 2;
          ul_59  =  ul_0 + l_58;
          f_60  =  *((__global float *) ul_59);
          i_61  =  i_53 + i_54;
          l_62  =  (long) i_61;
          l_63  =  l_62 + 4L;
          l_64  =  l_63 << 2;
          ul_65  =  ul_1 + l_64;
          f_66  =  f_60 - f_28;
          f_67  =  exp(f_66);
          f_68  =  f_67 / f_40;
          *((__global float *) ul_65)  =  f_68;
          i_69  =  i_54 + 1;
          i_54  =  i_69;
        }  // B13
        // BLOCK 15
      }  // B2
      else
      {
        // BLOCK 16
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 17
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 18
  }  // B0
  // BLOCK 19 MERGES [18 17 16 15 ]
  return;
}  //  kernel
