#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void gemm(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *a, __global uchar *b, __global uchar *c, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_9, b_13, b_15, b_83, b_88;
  float f_40, f_48, f_55, f_56, f_59, f_61, f_70, f_78, f_80, f_81, f_82, f_85, f_87, f_89, f_90, f_91, f_92, f_93;
  int i_7, i_8, i_11, i_12, i_14, i_17, i_19, i_21, i_23, i_25, i_27, i_29, i_31, i_33, i_35, i_36, i_37, i_38, i_39, i_41, i_42, i_43, i_49, i_50, i_57, i_62, i_63, i_64, i_65, i_72, i_74, i_76, i_84, i_86, i_94, i_95, i_96;
  long l_44, l_45, l_46, l_51, l_52, l_53, l_66, l_67, l_68, l_97, l_98, l_99;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_10, ul_16, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_30, ul_32, ul_34, ul_47, ul_54, ul_58, ul_60, ul_69, ul_71, ul_73, ul_75, ul_77, ul_79, ul_100;

  // BLOCK 0
  ul_0  =  (ulong) a;
  ul_1  =  (ulong) b;
  ul_2  =  (ulong) c;
  ul_3  =  (ulong) constants;
  ul_4  =  (ulong) out;
  ul_5  =  (ulong) shape;
  ul_6  =  ul_5 + 16L;
  i_7  =  *((__global int *) ul_6);
  i_8  =  get_global_id(0);
  b_9  =  i_8 < i_7;
  if(b_9)
  {
    // BLOCK 1
    ul_10  =  ul_5 + 20L;
    i_11  =  *((__global int *) ul_10);
    i_12  =  get_global_id(1);
    b_13  =  i_12 < i_11;
    if(b_13)
    {
      // BLOCK 2
      i_14  =  get_global_id(2);
      b_15  =  i_14 < 1;
      if(b_15)
      {
        // BLOCK 3
        ul_16  =  ul_5 + 28L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_5 + 40L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_5 + 48L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_5 + 32L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_5 + 36L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_5 + 44L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_5 + 52L;
        i_29  =  *((__global int *) ul_28);
        ul_30  =  ul_5 + 56L;
        i_31  =  *((__global int *) ul_30);
        ul_32  =  ul_5 + 60L;
        i_33  =  *((__global int *) ul_32);
        ul_34  =  ul_5 + 64L;
        i_35  =  *((__global int *) ul_34);
        i_36  =  i_29 * i_8;
        i_37  =  i_36 + i_27;
        i_38  =  i_25 * i_12;
        i_39  =  i_38 + i_23;
        // BLOCK 4 MERGES [3 5 ]
        f_40  =  0.0F;
        i_41  =  0;
        for(;i_41 < i_17;)
        {
          // BLOCK 5
          i_42  =  i_19 * i_41;
          i_43  =  i_39 + i_42;
          l_44  =  (long) i_43;
          l_45  =  l_44 + 4L;
          l_46  =  l_45 << 2;
          ul_47  =  ul_0 + l_46;
          f_48  =  *((__global float *) ul_47);
          i_49  =  i_21 * i_41;
          i_50  =  i_37 + i_49;
          l_51  =  (long) i_50;
          l_52  =  l_51 + 4L;
          l_53  =  l_52 << 2;
          ul_54  =  ul_1 + l_53;
          f_55  =  *((__global float *) ul_54);
          f_56  =  fma(f_48, f_55, f_40);
          i_57  =  i_41 + 1;
          f_40  =  f_56;
          i_41  =  i_57;
        }  // B4
        // BLOCK 6
        ul_58  =  ul_3 + 24L;
        f_59  =  *((__global float *) ul_58);
        ul_60  =  ul_3 + 28L;
        f_61  =  *((__global float *) ul_60);
        i_62  =  i_33 * i_12;
        i_63  =  i_62 + i_31;
        i_64  =  i_35 * i_8;
        i_65  =  i_63 + i_64;
        l_66  =  (long) i_65;
        l_67  =  l_66 + 4L;
        l_68  =  l_67 << 2;
        ul_69  =  ul_2 + l_68;
        f_70  =  *((__global float *) ul_69);
        ul_71  =  ul_5 + 68L;
        i_72  =  *((__global int *) ul_71);
        ul_73  =  ul_5 + 72L;
        i_74  =  *((__global int *) ul_73);
        ul_75  =  ul_5 + 76L;
        i_76  =  *((__global int *) ul_75);
        ul_77  =  ul_3 + 16L;
        f_78  =  *((__global float *) ul_77);
        ul_79  =  ul_3 + 20L;
        f_80  =  *((__global float *) ul_79);
        f_81  =  f_61 * f_70;
        f_82  =  fma(f_40, f_59, f_81);
        b_83  =  i_76 == 1;
        if(b_83)
        {
          // BLOCK 7
          i_84  =  isless(f_82, f_78);
          if(i_84 == 1)
          {
            // BLOCK 8
            f_85  =  f_78;
          }  // B7
          else
          {
            // BLOCK 9
            f_85  =  f_82;
          }  // B7
          // BLOCK 10 MERGES [9 8 ]
          i_86  =  isless(f_80, f_85);
          if(i_86 == 1)
          {
            // BLOCK 11
            f_87  =  f_80;
          }  // B10
          else
          {
            // BLOCK 12
            f_87  =  f_85;
          }  // B10
        }  // B6
        else
        {
          // BLOCK 13
          f_87  =  f_82;
        }  // B6
        // BLOCK 14 MERGES [13 12 11 ]
        b_88  =  i_76 == 2;
        if(b_88)
        {
          // BLOCK 15
          f_89  =  -f_82;
          f_90  =  exp(f_89);
          f_91  =  f_90 + 1.0F;
          f_92  =  1.0F / f_91;
          f_93  =  f_92;
        }  // B14
        else
        {
          // BLOCK 16
          f_93  =  f_87;
        }  // B14
        // BLOCK 17 MERGES [16 15 ]
        i_94  =  i_74 * i_12;
        i_95  =  i_94 + i_72;
        i_96  =  i_95 + i_8;
        l_97  =  (long) i_96;
        l_98  =  l_97 + 4L;
        l_99  =  l_98 << 2;
        ul_100  =  ul_4 + l_99;
        *((__global float *) ul_100)  =  f_93;
      }  // B2
      else
      {
        // BLOCK 18
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 19
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 20
  }  // B0
  // BLOCK 21 MERGES [20 19 18 17 ]
  return;
}  //  kernel
